/** What every answer says of itself. @module */
import type { Context } from 'hono';
import { answersPolicy } from './problem-response.ts';

/** Sets the headers of an answer; `origins` are the pages that may ask, any where there is no list. */
export function setHeaders(c: Context, origins: readonly string[] | undefined): void {
  setOrigin(c, origins);
  c.header('Access-Control-Expose-Headers', 'Retry-After');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Content-Security-Policy', answersPolicy);
  c.header('Cache-Control', c.res.headers.get('Cache-Control') ?? 'no-store');
  if (c.res.headers.get('Content-Type') === 'text/event-stream') c.header('Content-Type', 'text/event-stream; charset=utf-8');
  // Whoever came by TLS, to us or to the proxy before us, comes by TLS again.
  if (c.req.url.startsWith('https:') || c.req.header('X-Forwarded-Proto') === 'https')
    c.header('Strict-Transport-Security', 'max-age=63072000');
}

/** Identity travels in the Authorization header, never in a cookie: any page may ask, unless the host names those that may. */
function setOrigin(c: Context, origins: readonly string[] | undefined): void {
  const origin = c.req.header('Origin');
  if (!origins) return c.header('Access-Control-Allow-Origin', '*');
  c.header('Vary', 'Origin');
  c.header('Access-Control-Allow-Origin', origin !== undefined && origins.includes(origin) ? origin : undefined);
}
