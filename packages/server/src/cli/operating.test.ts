/** What operators read: the log and the metrics. @module */
import { describe, expect, it } from 'vitest';
import { makeLog } from '../cli/log.ts';
import { makeMetrics } from '../cli/metrics.ts';

const seen = { route: 'orders.claim', method: 'POST', status: 200, durationMs: 12.4 };

describe('the log', () => {
  const written = (act: (log: ReturnType<typeof makeLog>) => void): unknown[] => {
    const lines: string[] = [];
    act(
      makeLog(
        (line) => lines.push(line),
        () => 0,
      ),
    );
    return lines.map((line) => JSON.parse(line) as unknown);
  };

  it('writes an answer as one line: what, how, and how long', () => {
    expect(written((log) => log.answered(seen))).toEqual([
      { at: '1970-01-01T00:00:00.000Z', level: 'info', route: 'orders.claim', method: 'POST', status: 200, milliseconds: 12 },
    ]);
  });

  it('raises its voice for faults of ours, and for those who ask too often', () => {
    const levels = written((log) => [429, 500, 503].forEach((status) => log.answered({ ...seen, status })));
    expect(levels).toMatchObject([{ level: 'warn' }, { level: 'error' }, { level: 'error' }]);
  });

  it('says where a fault arose, and keeps to itself what its message repeats', () => {
    const fault = Object.assign(new Error('Key (mobile)=(13800000000) exists\n    in detail'), { code: '23505' });
    const [line] = written((log) => log.fault(fault));
    expect(line).toMatchObject({ level: 'error', name: 'Error', code: '23505' });
    expect(JSON.stringify(line)).not.toContain('13800000000');
    expect(JSON.stringify(line)).toContain('operating.test.ts');
    expect(written((log) => log.fault('13800000000'))).toMatchObject([{ name: 'string' }]);
  });
});

describe('the metrics', () => {
  it('count answers by endpoint and status, and how long they took', () => {
    const metrics = makeMetrics();
    for (const durationMs of [4, 40, 400]) metrics.onAnswer({ ...seen, durationMs });
    metrics.onAnswer({ ...seen, status: 409, durationMs: 20_000 });
    const lines = metrics.text({ live_readers: 3 }).split('\n');
    expect(lines).toContain('linli_answers_total{route="orders.claim",method="POST",status="200"} 3');
    expect(lines).toContain('linli_answers_total{route="orders.claim",method="POST",status="409"} 1');
    expect(lines).toContain('linli_answer_seconds_bucket{route="orders.claim",le="0.05"} 2');
    expect(lines).toContain('linli_answer_seconds_bucket{route="orders.claim",le="10"} 3');
    expect(lines).toContain('linli_answer_seconds_bucket{route="orders.claim",le="+Inf"} 4');
    expect(lines).toContain('linli_answer_seconds_count{route="orders.claim"} 4');
    expect(lines).toContain('linli_live_readers 3');
    expect(lines.at(-1)).toBe('');
  });

  it('name every series before its values', () => {
    const types = makeMetrics()
      .text({})
      .match(/# TYPE \S+/g);
    expect(types).toEqual(['# TYPE linli_answers_total', '# TYPE linli_answer_seconds']);
  });
});
