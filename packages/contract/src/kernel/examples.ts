/** What several endpoints show as an example of what they take. @module */
import type { Registration, Task } from '@linli/core';

/** A task as a resident asks for it. */
export const exampleTask: Task = {
  title: '陪同就诊',
  category: 'elder-care',
  content: '八十一岁的居民，行走不便。',
  place: { label: '市人民医院' },
  startsAt: '2099-12-05T09:00:00+08:00',
  endsAt: '2099-12-05T11:00:00+08:00',
  timing: 'fixed',
};

/** A registration as the form sends it. */
export const exampleRegistration: Registration = {
  identity: { name: '陈小明', sex: 'male', bornOn: '1990-05-17', mobile: '13900000001', residence: '3 号楼' },
  profile: { skills: ['first-aid'], categories: ['elder-care'], availability: [], publicName: 'masked' },
  consents: ['service', 'publication'],
};
