/** What no schema asks for: values, bodies, headers and paths that broke servers before. @module */
import * as fc from 'fast-check';

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

/** A value where another was expected. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1e308, 5e-324) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>('', ' ', '0', 'null', 'true', 'NaN', '\u0000', 'a\u0000b', '\ud800', 'x\udfff'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      '\u202eabc',
      '\ufeff',
      '\u2028',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-02-30',
      '2026-02-30T00:00:00Z',
      '+275760-09-14',
      '-000001-01-01T00:00:00Z',
      '2026-11-23T10:00',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], deep(2_000), { a: { b: {} } }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{"__proto__":{"roles":["coordinator"]}}', '{"constructor":{"prototype":1}}', '{"then":1}', '{"toJSON":1}')
      .map((text): unknown => JSON.parse(text)),
  },
  { weight: 1, arbitrary: fc.constantFrom('长'.repeat(300), '长'.repeat(5_000), '长'.repeat(70_000)) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(Array(30).fill(1), Array(100_000).fill(1), Array(5_000).fill({})) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** A body as it is sent: text, or bytes. */
export type OddBody = string | Uint8Array<ArrayBuffer>;

const bodies: readonly OddBody[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[]',
    'null',
    '""',
    '0',
    'true',
    '{}{}',
    "{'a':1}",
    '{"a":1,}',
    '{"a":NaN}',
    '\ufeff{}',
    '{"a":"\u0001"}',
  ],
  ...['{"minutes":1e999}', '{"minutes":-1e999}', '{"minutes":1e-999}', '{"minutes":1,"minutes":2}', '{"communityId":"other"}'],
  ...['{"__proto__":{"volunteerId":"a"}}', '{"constructor":1}', '{"":1}', '{"a":"\\ud800"}', '{"reason":"\\u0000"}'],
  ...[`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, '['.repeat(100_000), `{"reason":"${'x'.repeat(300_000)}"}`],
  ...['--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--', 'reason=1&minutes=2', '<a/>'],
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  new Uint8Array([0x7b, 0x22, 0xb1, 0xa8, 0x22, 0x3a, 0x31, 0x7d]),
  new Uint8Array([0x1f, 0x8b, 0x08, 0x00]),
  new Uint8Array(262_145),
];
export const oddBody: fc.Arbitrary<OddBody> = fc.constantFrom(...bodies);

/** A Content-Type, right more often than not, so that bodies are read. */
export const oddType: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('application/json') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        'application/json; charset=gbk',
        'application/json;charset="utf-8',
        'APPLICATION/JSON; charset=UTF8',
        'application/json5',
      ],
      ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=', ''],
    ),
  },
);

const segment = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const unsigned = `${segment({ alg: 'none' })}.${segment({ sub: 'a', aud: 'linli', roles: ['coordinator'], exp: 9e9 })}.`;

/** A header that clients get wrong, or that somebody tries. */
export const oddHeader: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc
    .constantFrom('', 'k'.repeat(200), 'k'.repeat(201), 'k'.repeat(9_000), 'same', "'; --", '\u00ff\u0080', 'a b', '__proto__')
    .map((value) => ['Idempotency-Key', value] as const),
  fc
    .constantFrom('', '0', '-1', '1.5', '1e3', '007', '999999999', '99999999999', 'abc', '\u00ff', '2147483648')
    .map((value) => ['Last-Event-ID', value] as const),
  fc
    .constantFrom(
      '',
      'Bearer',
      'Bearer x',
      'Basic Og==',
      'Bearer a.b.c',
      'bearer  x',
      `Bearer ${unsigned}`,
      'Bearer \u00ff',
      'x'.repeat(9_000),
    )
    .map((value) => ['Authorization', value] as const),
  fc.constantFrom<readonly [string, string]>(
    ['Content-Length', '-1'],
    ['Content-Length', 'x'],
    ['Content-Length', '999999999'],
    ['Content-Encoding', 'gzip'],
    ['Accept', 'text/html'],
    ['Accept-Language', '*'.repeat(5_000)],
    ['Cookie', '__proto__=1'],
    ['Range', 'bytes=0-1'],
    ['If-None-Match', '*'],
    ['Origin', 'null'],
    ['X-HTTP-Method-Override', 'DELETE'],
  ),
);

/** A part of a path, as it is written there. */
export const oddSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '.',
      '..',
      '%2e%2e',
      '..%2f..%2fetc%2fpasswd',
      '%2F',
      '%00',
      'a%00b',
      '%',
      '%zz',
      '%E0%A4%A',
      '%ed%a0%80',
      '%252e%252e',
    ],
    ...[
      '__proto__',
      'constructor',
      '*',
      ':communityId',
      '{communityId}',
      'a;b=c',
      'a%20b',
      'A',
      '-a',
      'a'.repeat(64),
      'a'.repeat(65),
    ],
    ...['a'.repeat(20_000), '%E2%80%AE', '王', "'%20or%201=1--", '%0d%0aX:1', 'null', 'undefined', '0'],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

/** What may stand after the question mark. */
export const oddQuery: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    'list=open&list=mine',
    'list[]=open',
    'list=',
    'list',
    'extra=1',
    '__proto__=1',
    'constructor=1',
    '__proto__[a]=1',
    '&&&==',
    '%',
  ],
  ...['list=%zz', 'list=open&after=%00', 'list=open&after=%ff', 'communityId=other', 'orderId=a', `after=${'a'.repeat(9_000)}`],
  ...['period=month&period=year', 'period=__proto__', 'after=2026-11-23T00:00:00Z%20a', 'list=done&after=x%20y', '?', '+', ';'],
);

/** A method that the operation is not. */
export const oddMethod: fc.Arbitrary<string> = fc.constantFrom(
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'X',
);
