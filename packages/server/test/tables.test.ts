/** Tables in and out: nothing is lost on the way, and what is broken is told without stopping the rest. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctRecord, exportPerson, listRecords } from '@linli/contract';
import { exportTo, importFrom, tableOf } from '../src/cli/exchange.ts';
import { neutral, plain } from '../src/exchange/cells.ts';
import { verify } from '../src/journal/verify.ts';
import { communityId, openNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { odd, people, serve } from './tables/odd-people.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let here: Neighbourhood;
let there: Neighbourhood;
let files = 0;
const opened: Neighbourhood[] = [];
const open = async (): Promise<Neighbourhood> => {
  const home = await openNeighbourhood();
  opened.push(home);
  return home;
};
afterEach(async () => {
  for (const home of opened.splice(0)) {
    expect((await verify(home.server.db)).faults).toEqual([]);
    await home.server.close();
  }
});

async function exported(
  home: Neighbourhood,
  table: string,
  change: Partial<Parameters<typeof exportTo>[2]> = {},
): Promise<string> {
  const file = join(folder, `${(files += 1)}.csv`);
  const options = { file, communityId, encoding: undefined, reason: '年检', withIdNumbers: true, ...change };
  await exportTo(home.server, tableOf(table) as never, options, () => {});
  return file;
}

async function imported(home: Neighbourhood, table: string, file: string): Promise<string[]> {
  const said: string[] = [];
  await importFrom(home.server, tableOf(table) as never, { file, communityId }, (line) => said.push(line));
  return said;
}

function fileOf(text: string | Uint8Array): string {
  const file = join(folder, `${(files += 1)}.csv`);
  writeFileSync(file, text);
  return file;
}

const recordHead = '记录编号,志愿者编号,活动名称,服务类别,服务日期,服务分钟,服务地点,服务内容,记录方式,证明材料';
const anOldRecord = (id: string, volunteerId: string, change: Record<string, string> = {}): string => {
  const cells = { day: '2026-10-01', minutes: '90', evidence: '补录', proof: '签到表照片 3 张', activity: '护河', ...change };
  return [
    id,
    volunteerId,
    cells.activity,
    '生态环保',
    cells.day,
    cells.minutes,
    '护城河',
    '捡拾垃圾',
    cells.evidence,
    cells.proof,
  ].join(',');
};

describe.each(['utf-8', 'gb18030'])('in %s', (encoding) => {
  beforeEach(async () => {
    [here, there] = [await open(), await open()];
  });

  test('volunteers go out, come in elsewhere, and go out again as the same bytes', async () => {
    await people(here);
    const first = await exported(here, 'volunteers', { encoding });
    expect(await imported(there, 'volunteers', first)).toEqual([`${odd.length} entered, 0 unchanged, 0 refused`]);
    expect(readFileSync(await exported(there, 'volunteers', { encoding }))).toEqual(readFileSync(first));
    expect(await imported(there, 'volunteers', first)).toEqual([`0 entered, ${odd.length} unchanged, 0 refused`]);
  });

  test('organisations and records do too, corrections and all', async () => {
    for (const name of odd) await here.organisation(name);
    const ann = await here.volunteer();
    const lines = odd.map((_, n) => anOldRecord(`r${n}`, ann, { day: `2026-10-${String(n + 1).padStart(2, '0')}` }));
    await imported(here, 'records', fileOf([recordHead, ...lines].join('\n')));
    for (const [n, reason] of odd.entries())
      await here.as('coordinator').send(correctRecord, { communityId, recordId: `r${n}`, minutes: 30 + n, reason });
    await serve(here, ann);
    for (const table of ['volunteers', 'organisations', 'records']) {
      const first = await exported(here, table, { encoding });
      expect((await imported(there, table, first)).at(-1)).toMatch(/ 0 refused$/);
      expect(readFileSync(await exported(there, table, { encoding }))).toEqual(readFileSync(first));
    }
    const { records } = await there.as('coordinator').send(listRecords, { communityId, volunteerId: ann });
    expect(records.map(({ minutes }) => minutes).sort((a, b) => a - b)).toEqual(
      [0, 60, ...odd.map((_, n) => 30 + n)].sort((a, b) => a - b),
    );
  });
});

test('a cell that would be a formula is none, and reading gives back what was written', () => {
  expect(['=1', '+1', '-1', '@a', '\tx', "'=1", 'a=1', "'a", ''].map(neutral)).toEqual([
    "'=1",
    "'+1",
    "'-1",
    "'@a",
    "'\tx",
    "''=1",
    'a=1',
    "'a",
    '',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\t\ra1") }), (cell) => {
      expect(plain(neutral(cell))).toBe(cell);
      expect(neutral(cell)).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 5_000 },
  );
});

describe('a broken table', () => {
  beforeEach(async () => {
    there = await open();
  });

  test('says of each row that is wrong its number, its column and what was expected, and enters the others', async () => {
    const ann = await there.volunteer();
    const lines = [
      ...[recordHead, anOldRecord('r1', ann), anOldRecord('r2', 'nobody'), anOldRecord('r3', ann, { day: '2026-13-01' })],
      ...[anOldRecord('r4', ann, { minutes: 'two', evidence: '猜的' }), anOldRecord('r5', ann, { day: '2027-01-01' })],
      ...[
        anOldRecord('r6', ann, { proof: '' }),
        anOldRecord('r7', ann, { minutes: '400' }),
        anOldRecord('r8', ann, { activity: '' }),
      ],
      ...[
        anOldRecord('r9', ann, { evidence: '未确认' }),
        `${anOldRecord('r10', ann)},more,still more`,
        anOldRecord('r11', ann, { day: '2026-10-02' }),
      ],
      anOldRecord('r12', ann, { day: '2026-10-03', activity: '护"河' }),
    ];
    expect(await imported(there, 'records', fileOf(lines.join('\r\n')))).toEqual([
      'row 3: refused, no-volunteer',
      'row 4, 服务日期: expected day',
      'row 5, 服务分钟: expected a whole number',
      'row 5, 记录方式: expected one of 签到、组织确认、补录、未确认',
      'row 6: refused, not-yet',
      'row 7: refused, proof-needed',
      'row 8: refused, too-much-in-a-day',
      'row 9, 活动名称: expected string',
      'row 10: refused, unconfirmed',
      'row 11: refused, 10 cells',
      '3 entered, 0 unchanged, 9 refused',
    ]);
  });

  test('with a row that is far too long, or a last one that has no end, loses none of the others', async () => {
    const ann = await there.volunteer();
    const long = anOldRecord('r2', ann, { activity: '长'.repeat(600_000) });
    const endless = anOldRecord('r4', ann, { day: '2026-10-03', proof: '"照片' });
    const lines = [recordHead, anOldRecord('r1', ann), long, anOldRecord('r3', ann, { day: '2026-10-02' }), endless];
    const [tooLong, open, ...told] = await imported(there, 'records', fileOf(lines.join('\r\n')));
    expect(tooLong).toBe('row 3, 活动名称: expected at-most-120');
    expect(open).toMatch(/^row 5: refused, a row: a quotation mark is not closed/);
    expect(told).toEqual(['2 entered, 0 unchanged, 2 refused']);
  });

  test('whose rows never end is given up, and what was read before stands', async () => {
    const ann = await there.volunteer();
    const before = Array.from({ length: 200 }, (_, n) =>
      anOldRecord(`r${n}`, ann, { day: `2026-0${1 + (n % 9)}-${String(1 + Math.floor(n / 9)).padStart(2, '0')}`, minutes: '9' }),
    );
    const endless = anOldRecord('r200', ann, { proof: `"${'长'.repeat(4_000_000)}` });
    const said = imported(there, 'records', fileOf([recordHead, ...before, endless].join('\r\n')));
    await expect(said).rejects.toThrow('expected rows of at most 8 MB');
    expect((await there.as('coordinator').send(listRecords, { communityId, volunteerId: ann })).records).toHaveLength(200);
  });

  test('of another kind is refused as a whole, with the columns it lacks', async () => {
    const wrong = imported(there, 'volunteers', fileOf('name,phone\nAnn,1'));
    await expect(wrong).rejects.toThrow(/columns missing: 志愿者编号、姓名.*found: name、phone/);
    await expect(imported(there, 'records', fileOf(''))).rejects.toThrow('found: none');
    await expect(imported(there, 'records', join(folder, 'nowhere.csv'))).rejects.toThrow('ENOENT');
  });

  test('with a volunteer whom the rules refuse leaves nothing of them', async () => {
    here = await open();
    await here.volunteer({ consents: ['service'] });
    const file = await exported(here, 'volunteers');
    const text = readFileSync(file, 'utf8').replace('1990-05-01', '2015-05-01');
    expect(await imported(there, 'volunteers', fileOf(text))).toEqual([
      'row 2: refused, too-young',
      '0 entered, 0 unchanged, 1 refused',
    ]);
    expect(await there.server.db.selectFrom('identities').selectAll().execute()).toEqual([]);
  });
});

describe('identities', () => {
  beforeEach(async () => {
    here = await open();
  });

  test('go out with a reason only, which each person finds in their file', async () => {
    const id = await here.volunteer();
    await expect(exported(here, 'volunteers', { reason: ' ' })).rejects.toThrow('--reason: expected why');
    await exported(here, 'volunteers', { reason: '上报区民政局' });
    const file = await here.as('volunteer', id).send(exportPerson, { communityId, personId: id });
    expect(file.readings).toEqual([{ at: here.now, reason: '上报区民政局' }]);
  });

  test('keep their number masked unless it is asked for, and a masked number comes in as none', async () => {
    await people(here);
    const masked = readFileSync(await exported(here, 'volunteers', { withIdNumbers: false }), 'utf8');
    expect(masked).toContain('110***********002X');
    expect(masked).not.toContain('11010519491231002X');
    there = await open();
    expect((await imported(there, 'volunteers', fileOf(masked))).at(-1)).toBe(`${odd.length} entered, 0 unchanged, 0 refused`);
    expect(await there.server.db.selectFrom('identities').select('id_index').where('id_index', 'is not', null).execute()).toEqual(
      [],
    );
  });
});

test('an imported record may be corrected, never above what was entered', async () => {
  here = await open();
  const ann = await here.volunteer();
  await imported(here, 'records', fileOf([recordHead, anOldRecord('r1', ann)].join('\n')));
  const correct = (minutes: number) =>
    here.as('coordinator').send(correctRecord, { communityId, recordId: 'r1', minutes, reason: '核对' });
  expect(await correct(60)).toMatchObject({ minutes: 60 });
  expect(await correct(90)).toMatchObject({ minutes: 90 });
  await expect(correct(91)).rejects.toMatchObject({ problem: { reason: 'more-than-served', facts: { atMost: 90 } } });
});
