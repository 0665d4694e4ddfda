/** An honour roll with a tie, a masked name, a rare one, and the viewer's own row. @module */
import type { HonourRoll, HonourRow } from '@linli/core';

const row = (rank: number, name: string, hours: number, stars: number, mine = false): HonourRow => ({
  ...{ rank, name, minutes: hours * 60, stars, mine },
  categories: stars > 2 ? ['elder-care', 'community'] : ['environment'],
});

/** November 2026 in 朝阳里. Two people share the second rank, and the third is skipped. */
export function anHonourRoll(change: Partial<HonourRoll> = {}): HonourRoll {
  return {
    ...{ kind: 'month', from: '2026-11-01', to: '2026-11-30', objectionsUntil: '2026-12-05', total: 6 },
    rows: [
      row(1, '欧阳·𠮷川', 42, 4),
      row(2, '古丽娜尔', 36, 3),
      row(2, '陈小明', 36, 3, true),
      row(4, '王*', 20, 2),
      row(5, 'Ann Lee', 12, 1),
      row(6, '扎西次仁', 3, 0),
    ],
    ...change,
  };
}
