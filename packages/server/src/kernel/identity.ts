/** Who sends a request: the host's own JWT, or the tokens of a demonstration. @module */
import { createSecretKey } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { Actor, ProblemError } from '@linli/contract';
import type { Authenticate } from './http.ts';

/** How tokens are verified: a shared secret, or the keys that the host publishes. */
export interface JwtSettings {
  readonly secret?: string | undefined;
  readonly jwksUrl?: string | undefined;
  readonly audience: string;
  readonly issuer?: string | undefined;
}

/**
 * Identity by JWT. Claims: `sub` (person), `community`, `roles`, `organisation`, `name`. Algorithms are pinned by
 * the kind of key, so that neither `none` nor a confusion of the two is possible.
 */
export function jwt(settings: JwtSettings): Authenticate {
  const verify = verifier(settings);
  return async (request) => {
    const token = bearer(request);
    if (token === undefined) return undefined;
    try {
      return actorOf(await verify(token));
    } catch (caught) {
      throw isAway(caught)
        ? new ProblemError('unavailable', { detail: 'The keys of the identity service cannot be read.' }, 2)
        : new ProblemError('unauthenticated', { detail: 'The token does not hold.' });
    }
  };
}

/** Whether the published keys could not be fetched, which says nothing of the token: not what jose says of a token. */
function isAway(caught: unknown): boolean {
  if (!(caught instanceof errors.JOSEError)) return caught instanceof TypeError;
  return caught instanceof errors.JWKSTimeout || caught.code === errors.JOSEError.code;
}

/** The token of a request's Authorization header. */
function bearer(request: Request): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
}

/** Identity by the tokens of a demonstration. */
export function byTokens(actors: (token: string) => Actor | undefined): Authenticate {
  return async (request) => {
    const token = bearer(request);
    if (token === undefined) return undefined;
    const actor = actors(token);
    if (!actor) throw new ProblemError('unauthenticated', { detail: 'The token does not hold.' });
    return actor;
  };
}

function verifier({ secret, jwksUrl, audience, issuer }: JwtSettings): (token: string) => Promise<JWTPayload> {
  const claims = { audience, ...(issuer === undefined ? {} : { issuer }), requiredClaims: ['sub', 'exp'] };
  if (jwksUrl !== undefined) {
    const keys = createRemoteJWKSet(new URL(jwksUrl));
    return async (token) => (await jwtVerify(token, keys, { ...claims, algorithms: ['RS256', 'ES256', 'EdDSA'] })).payload;
  }
  if (secret === undefined || secret.length < 32)
    throw new Error('LINLI_JWT_SECRET: expected at least 32 characters, or LINLI_JWKS_URL.');
  // As a key and not as bytes, which would be made a key again for every token.
  const key = createSecretKey(secret, 'utf8');
  return async (token) => (await jwtVerify(token, key, { ...claims, algorithms: ['HS256'] })).payload;
}

function actorOf(payload: JWTPayload): Actor {
  const { sub, community, roles, organisation, name } = payload;
  return Actor.parse({ personId: sub, communityId: community ?? null, roles, organisationId: organisation, name });
}
