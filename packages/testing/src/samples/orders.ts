/** Orders of the samples: what was asked, and views of it in Chinese and English. @module */
import { plainTerms, type OrderView, type Task, type Terms } from '@linli/core';
import { hoursFromNow } from './time.ts';

/** 陪张奶奶去医院复查: four hours from now, for two hours. */
export function aTask(change: Partial<Task> = {}): Task {
  return {
    ...{ title: '陪张奶奶去医院复查', category: 'elder-care', content: '行动不便，需推轮椅，帮忙挂号取药。', timing: 'fixed' },
    place: { label: '3 号楼 2 单元门口', buildingId: 'building-3', position: { longitude: 117.2, latitude: 39.12 } },
    ...{ startsAt: hoursFromNow(4), endsAt: hoursFromNow(6) },
    ...change,
  };
}

/** The same kind of need in English, with a longer text. */
export function anEnglishTask(change: Partial<Task> = {}): Task {
  return aTask({
    ...{ title: 'Homework help for third graders', category: 'children' },
    content:
      'Sit with four children after school, hear them read, and check sums. Snacks are provided; one child is allergic to nuts.',
    place: { label: 'Community library, second floor' },
    ...{ startsAt: hoursFromNow(30), endsAt: hoursFromNow(32) },
    ...change,
  });
}

/** Terms that ask for one person who can accompany to hospital. */
export function someTerms(change: Partial<Terms> = {}): Terms {
  return { ...plainTerms(1), skills: ['hospital-escort'], safeguards: '提供交通卡和午餐', ...change };
}

/** An order as a volunteer without a seat sees it: open, one seat, nobody yet. */
export function anOrderView(change: Partial<OrderView> = {}): OrderView {
  return {
    ...{
      id: 'order-1',
      communityId: 'chaoyangli',
      status: 'open',
      task: aTask(),
      terms: someTerms(),
      organisationId: 'team-chaoyang',
    },
    ...{ turnedDownBy: [], taken: 0, waiting: 0, mine: null, requestedByMe: false },
    ...change,
  };
}

const errands = [
  ['教刘大爷用手机视频', '想和外地的孙女视频，不会操作。', '7 号楼 1 单元 502', 'elder-care'],
  ['楼道小广告清理与环保宣传', '分三组清理 1 至 12 号楼楼道，提供手套和铲刀。', '北门信息栏', 'environment'],
  ['四点半课堂：看护小学生写作业', '放学后到家长下班前，在社区图书室看护。', '社区图书室', 'children'],
  ['代古丽娜尔·买买提取药', '药单在门卫处，取回后放门口即可。', '9 号楼门厅', 'health'],
  [
    'Translate a tenancy letter',
    'A new neighbour cannot read the letter from the landlord.',
    'Service centre, desk 4',
    'translation',
  ],
] as const;

/** A board of `count` open orders, each with its own id, time and place. */
export function someOrderViews(count: number): OrderView[] {
  return Array.from({ length: count }, (_, index) => {
    const [title, content, label, category] = errands[index % errands.length] ?? errands[0];
    const starts = 2 + index;
    const task = aTask({
      title,
      content,
      category,
      place: { label },
      startsAt: hoursFromNow(starts),
      endsAt: hoursFromNow(starts + 1),
    });
    const seats = 1 + (index % 6);
    return anOrderView({ id: `order-${index + 1}`, task, terms: plainTerms(seats), taken: index % seats });
  });
}
