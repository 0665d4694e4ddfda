/** Who sends a request: the host's own JWT, or the tokens of a demonstration. @module */
import { createRemoteJWKSet, errors, jwtVerify, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { Actor, ProblemError } from '@linli/contract';
import { withCause } from '../database/to-problem.ts';
import type { Authenticate } from '../http/app.ts';

/** How tokens are verified: a shared secret, or the keys that the host publishes. */
export interface JwtSettings {
  readonly secret?: string | undefined;
  readonly jwksUrl?: string | undefined;
  readonly audience: string;
  readonly issuer?: string | undefined;
  /** How long a token may be used after it was given, in minutes; 720 where nothing is said. */
  readonly maxAge?: number | undefined;
}

/**
 * Identity by JWT. Claims: `sub` (person), `iat`, `exp`, `community`, `roles`, `organisation`, `name`. Algorithms are
 * pinned by the kind of key, so that neither `none` nor a confusion of the two is possible.
 */
export function jwt(settings: JwtSettings): Authenticate {
  const known = remembering(verifier(settings));
  return async (request) => {
    const token = bearer(request);
    if (token === undefined) return undefined;
    try {
      return actorOf(await known(token));
    } catch (caught) {
      throw isAway(caught)
        ? withCause(caught, new ProblemError('unavailable', { detail: 'The keys of the identity service cannot be read.' }, 2))
        : new ProblemError('unauthenticated', { detail: 'The token does not hold.' });
    }
  };
}

type Verify = (token: string) => Promise<JWTPayload>;

/** So many tokens that hold are remembered, each for a minute at most: a page asks many times with one. */
const [REMEMBERED, MINUTE] = [20_000, 60_000];

/** Remembers what holds; a key that is withdrawn is gone after a minute. What does not hold is asked for anew. */
function remembering(verify: Verify): Verify {
  const held = new Map<string, { readonly payload: JWTPayload; readonly until: number }>();
  return async (token) => {
    const now = Date.now();
    const earlier = held.get(token);
    if (earlier && now < earlier.until) return earlier.payload;
    held.delete(token);
    const payload = await verify(token);
    held.set(token, { payload, until: Math.min(now + MINUTE, (payload.exp ?? 0) * 1_000) });
    if (held.size > REMEMBERED) held.delete(held.keys().next().value ?? '');
    return payload;
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

function verifier({ secret, jwksUrl, audience, issuer, maxAge = 720 }: JwtSettings): Verify {
  const claims = {
    ...{ audience, ...(issuer === undefined ? {} : { issuer }) },
    ...{ requiredClaims: ['sub', 'exp'], maxTokenAge: maxAge * 60 },
  };
  if (jwksUrl !== undefined) {
    const keys = createRemoteJWKSet(new URL(jwksUrl));
    return async (token) => {
      const { payload, protectedHeader } = await jwtVerify(token, keys, { ...claims, algorithms: ['RS256', 'ES256', 'EdDSA'] });
      return ofAccess(payload, protectedHeader);
    };
  }
  if (secret === undefined || secret.length < 32)
    throw new Error('LINLI_JWT_SECRET: expected at least 32 characters, or LINLI_JWKS_URL.');
  // Made once: of bytes, a key would be made again for every token.
  const key = crypto.subtle.importKey('raw', Buffer.from(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return async (token) => {
    const { payload, protectedHeader } = await jwtVerify(token, await key, { ...claims, algorithms: ['HS256'] });
    return ofAccess(payload, protectedHeader);
  };
}

/** A token that opens doors, not one that tells an application who has signed in (OpenID Connect). */
function ofAccess(payload: JWTPayload, { typ = 'JWT' }: JWTHeaderParameters): JWTPayload {
  const kind = typ.toLowerCase().replace('application/', '');
  const isOfSignIn = ['nonce', 'at_hash', 'c_hash'].some((claim) => claim in payload);
  if (!['jwt', 'at+jwt'].includes(kind) || isOfSignIn) throw new errors.JWTInvalid('Expected an access token.');
  return payload;
}

function actorOf(payload: JWTPayload): Actor {
  const { sub, community, roles, organisation, name, iat } = payload;
  const issuedAt = new Date((iat ?? 0) * 1_000).toISOString();
  return Actor.parse({ personId: sub, communityId: community ?? null, roles, organisationId: organisation, name, issuedAt });
}
