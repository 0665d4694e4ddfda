/** A made-up community, 朝阳里, and the organisations in it. @module */
import { national, type Community, type Organisation } from '@linli/core';
import type { CommunityView } from '@linli/contract';
import { now } from './time.ts';

/** 朝阳里: two grid cells, three buildings. */
export function aCommunity(change: Partial<Community> = {}): Community {
  return {
    ...{
      id: 'chaoyangli',
      name: '朝阳里社区',
      nature: 'made-up',
      timeZone: 'Asia/Shanghai',
      language: 'zh-CN',
      policyId: 'national-2021',
    },
    gridCells: [
      { id: 'grid-1', name: '第一网格' },
      { id: 'grid-2', name: '第二网格' },
    ],
    buildings: [
      { id: 'building-3', name: '3 号楼', gridCellId: 'grid-1', position: { longitude: 117.2, latitude: 39.12 } },
      { id: 'building-7', name: '7 号楼', gridCellId: 'grid-1', position: { longitude: 117.2018, latitude: 39.1208 } },
      { id: 'building-9', name: '9 号楼', gridCellId: 'grid-2' },
    ],
    clockOffset: 0,
    ...change,
  };
}

/** 朝阳志愿服务队, unless said otherwise. */
export function anOrganisation(change: Partial<Organisation> = {}): Organisation {
  return {
    ...{ id: 'team-chaoyang', communityId: 'chaoyangli', foundedAt: '2024-03-05T09:00:00+08:00' },
    draft: { name: '朝阳志愿服务队', kind: 'volunteer-team', categories: ['elder-care', 'community'], leader: '李建国' },
    ...change,
  };
}

/** Everything public about 朝阳里: a team, a line of the joint grid, a property company. */
export function aCommunityView(change: Partial<CommunityView> = {}): CommunityView {
  const women = { name: '巾帼志愿服务队', kind: 'mass-organisation', line: 'women', categories: ['children'] } as const;
  const property = { name: '安居物业服务公司', kind: 'property-company', categories: ['environment'] } as const;
  return {
    community: aCommunity(),
    organisations: [
      anOrganisation(),
      anOrganisation({ id: 'women', draft: women }),
      anOrganisation({ id: 'property', draft: property }),
    ],
    policy: national,
    now,
    ...change,
  };
}
