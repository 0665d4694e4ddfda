/** Our own JSON says the same as the standard's, whatever stands on the prototypes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from './json.ts';

test('what is written is read again exactly, for any value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 2_000 },
  );
});

test('half a surrogate pair survives the way through UTF-8, so that the server can refuse it', () => {
  const sent = new TextEncoder().encode(toJson('报名\ud842'));
  expect(JSON.parse(new TextDecoder().decode(sent))).toBe('报名\ud842');
});

test('an array stays an array where an old library has given arrays a toJSON', () => {
  const list: unknown = Object.assign([1, '二'], { toJSON: () => 'broken' });
  expect(toJson({ list })).toBe('{"list":[1,"二"]}');
});

test('fields that are undefined are left out', () => {
  expect(toJson({ a: undefined, b: null })).toBe('{"b":null}');
});
