/** Values by a JSON Schema. What only the running neighbourhood knows (ids, the time) stands in them as a place to fill. @module */
import * as fc from 'fast-check';
import type { Schema } from './document.ts';

/** The nth of the ids known for a name, whichever they are when the request is sent. */
export class Known {
  readonly name: string;
  readonly nth: number;
  constructor(name: string, nth: number) {
    this.name = name;
    this.nth = nth;
  }
}

/** An instant so many minutes from the neighbourhood's now. */
export class FromNow {
  readonly minutes: number;
  readonly isDay: boolean;
  constructor(minutes: number, isDay: boolean) {
    this.minutes = minutes;
    this.isDay = isDay;
  }
}

const words = [
  ...['陪张奶奶去医院', '欧阳·𠮷川', 'ئۇيغۇر', '👩‍👩‍👧 家', '\u202e倒', '<img src=x onerror=alert(1)>', '葛\u{e0100}'],
  ...["'; drop table orders; --", '%00', '${7*7}', '__proto__', 'constructor', '  ', 'a\tb\r\nc', '１２３', '\ufeff', '\u0000'],
];

/** Text as people write it, and as they do not. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('复查', '送药上门', '帮忙搬书', '谢谢', '网格员小李', '3 号楼 2 单元') },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Real ids most of the time. Ids that are nobody's are made by their pattern. */
export function idOf(name: string, schema: Schema): fc.Arbitrary<unknown> {
  const known = fc.nat(1_000).map((nth) => new Known(name, nth));
  return fc.oneof(
    { weight: 14, arbitrary: known },
    { weight: 1, arbitrary: fc.stringMatching(new RegExp(schema.pattern ?? '')) },
  );
}

/** Any value of a schema; `name` is the field's, by which ids are known. */
export function valueOf(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => valueOf(each, name)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'integer':
      return integerOf(schema);
    case 'number':
      return fc.oneof(
        fc.constantFrom(39.12, -39.12),
        fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return stringOf(schema, name);
  }
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  return fieldsBy(
    Object.entries(properties).map(([name, schema]) => [name, valueOf(schema, name)]),
    required,
  );
}

/** An object of fields, often of those alone that have to be there. */
export function fieldsBy(
  fields: readonly (readonly [string, fc.Arbitrary<unknown>])[],
  required: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const needed = fields.filter(([name]) => required.includes(name));
  return fc.oneof(
    { weight: 2, arbitrary: fc.record(Object.fromEntries(needed)) },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [...required] }) },
  );
}

/** Small numbers mostly, as in life, and every bound. */
function integerOf({ minimum = -1_000, maximum = 1_000_000 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 3) }) },
    { weight: 2, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 120) }) },
    { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) },
    { weight: 1, arbitrary: fc.constantFrom(minimum, maximum) },
  );
}

function stringOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const { pattern, format } = schema;
  if (format === 'date-time') return instantOf(name, schema);
  if (format === 'date') return dayOf(schema);
  if (name === 'residentId') return fc.constantFrom('11010519491231002X', '12010120000229001X', '110105194912310021');
  if (name.endsWith('Id')) return idOf(name, schema);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (name === 'code' || name === 'key') return fc.oneof(fc.constant(new Known(name, 0)), anyText);
  return anyText.map((text) => [...text].slice(0, schema.maxLength ?? 200).join(''));
}

/** The near future mostly; what ends, later than what starts. */
function instantOf(name: string, schema: Schema): fc.Arbitrary<unknown> {
  const soon = name === 'endsAt' ? fc.integer({ min: 90, max: 240 }) : fc.integer({ min: -10, max: 90 });
  return fc.oneof(
    { weight: 8, arbitrary: soon.map((minutes) => new FromNow(minutes, false)) },
    { weight: 1, arbitrary: fc.stringMatching(new RegExp(schema.pattern ?? '')) },
    { weight: 1, arbitrary: fc.constantFrom('0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2027-01-01T00:00:00+23:59') },
  );
}

function dayOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('1990-05-01', '1961-02-28', '2004-02-29', '2013-11-23') },
    { weight: 2, arbitrary: fc.integer({ min: -600_000, max: 600_000 }).map((minutes) => new FromNow(minutes, true)) },
    { weight: 1, arbitrary: fc.stringMatching(new RegExp(schema.pattern ?? '')) },
    { weight: 1, arbitrary: fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31') },
  );
}
