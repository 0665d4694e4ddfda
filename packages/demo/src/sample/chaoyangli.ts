/** 朝阳里, a made-up community: its places, organisations and people, all from a seed. @module */
import type {
  Building,
  Community,
  GridCell,
  Language,
  OrganisationDraft,
  Profile,
  Registration,
  ServiceCategory,
  Skill,
} from '@linli/core';
import type { Chance } from './chance.ts';
import { givenNames, rareNames, surnames } from './names.ts';

/** Id of the made-up community. */
export const chaoyangli = 'chaoyangli';

/** The community, with 12 grid cells and 60 buildings. */
export function madeUpCommunity(): Community {
  const gridCells: GridCell[] = Array.from({ length: 12 }, (_, i) => ({ id: `grid-${i + 1}`, name: `第 ${i + 1} 网格` }));
  const buildings: Building[] = Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `building-${i + 1}`, name: `${i + 1} 号楼`, gridCellId: `grid-${Math.floor(i / 5) + 1}` },
    position: { longitude: 117.2 + (i % 10) * 0.0009, latitude: 39.12 + Math.floor(i / 10) * 0.0008 },
  }));
  return {
    ...{
      id: chaoyangli,
      name: '朝阳里社区',
      nature: 'made-up',
      timeZone: 'Asia/Shanghai',
      language: 'zh-CN',
      policyId: 'national-2021',
    },
    ...{ gridCells, buildings, clockOffset: 0 },
  };
}

/** The joint grid: bodies of each line, and others. The first is the demonstration's organiser's. */
export const bodies: readonly OrganisationDraft[] = [
  { name: '朝阳志愿服务队', kind: 'volunteer-team', categories: ['elder-care', 'community'], leader: '李建国' },
  { name: '朝阳里社区党委', kind: 'party-organisation', line: 'party', categories: ['community'], leader: '周立新' },
  { name: '朝阳里工会联合会', kind: 'mass-organisation', line: 'union', categories: ['community', 'legal'], leader: '高卫东' },
  { name: '青年突击队', kind: 'mass-organisation', line: 'youth', categories: ['children', 'education'], leader: '林佳宁' },
  { name: '巾帼志愿服务队', kind: 'mass-organisation', line: 'women', categories: ['elder-care', 'children'], leader: '何秀兰' },
  { name: '安居物业服务公司', kind: 'property-company', categories: ['environment', 'emergency'], leader: '马德胜' },
  { name: '晨光社会工作服务中心', kind: 'social-organisation', categories: ['counselling', 'elder-care'], leader: '唐雅琴' },
  { name: '第三中学', kind: 'partner-unit', categories: ['education'], leader: '郑文博' },
  { name: '朝阳里业主委员会', kind: 'social-organisation', categories: ['community', 'environment'], leader: '曾明辉' },
  { name: '便民维修互助组', kind: 'volunteer-team', categories: ['community'], leader: '罗志强' },
];

const skillSets: readonly (readonly Skill[])[] = [
  ['hospital-escort'],
  ['phone-teaching'],
  ['tutoring'],
  ['appliance-repair'],
  ['hairdressing', 'cooking'],
  ['first-aid', 'driving'],
  ['gardening'],
  ['mediation', 'legal-advice'],
  ['calligraphy'],
  ['photography'],
  ['counselling', 'hospital-escort'],
  ['translation'],
  ['cooking'],
  ['sign-language'],
  [],
];

/** The name of the nth person. */
export function nameOf(n: number, chance: Chance): string {
  return n < rareNames.length ? (rareNames[n] ?? '') : `${chance.pick(surnames)}${chance.pick(givenNames)}`;
}

/** The registration of the nth volunteer. */
export function volunteerOf(n: number, chance: Chance, year: number): Registration {
  const young = n % 40 === 39;
  const bornOn = `${young ? year - 16 : year - 20 - chance.below(52)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
  const building = 1 + chance.below(60);
  return {
    identity: {
      ...{
        name: nameOf(n, chance),
        sex: chance.pick(['female', 'male'] as const),
        bornOn,
        mobile: `131${String(n).padStart(8, '0')}`,
      },
      ...{ residence: `${building} 号楼`, buildingId: `building-${building}` },
    },
    profile: {
      skills: [...chance.pick(skillSets), ...(n % 3 === 0 ? (['phone-teaching', 'hospital-escort'] as const) : [])].filter(
        (each, i, all) => all.indexOf(each) === i,
      ),
      ...habitsOf(n),
      publicName: n % 3 === 2 ? 'masked' : 'full',
    },
    consents: n % 9 === 8 ? ['service'] : ['service', 'publication', 'position'],
    ...(young
      ? {
          guardian: {
            name: `${chance.pick(surnames)}${chance.pick(givenNames)}`,
            mobile: '13300000000',
            relation: 'parent' as const,
          },
        }
      : {}),
  };
}

/** Kinds that go together in one person. */
const likings: readonly (readonly ServiceCategory[])[] = [
  ['community', 'elder-care'],
  ['elder-care', 'health', 'counselling'],
  ['environment', 'community', 'emergency'],
  ['children', 'education', 'arts'],
  ['publicity', 'events', 'elder-care'],
];

/** Free when others work, after work, at weekends, or nothing said. */
const times: readonly Profile['availability'][] = [
  [1, 2, 3, 4, 5].flatMap((day) => [
    { day, part: 'morning' as const },
    { day, part: 'afternoon' as const },
  ]),
  [1, 2, 3, 4, 5].map((day) => ({ day, part: 'evening' as const })),
  [6, 7].flatMap((day) => [
    { day, part: 'morning' as const },
    { day, part: 'afternoon' as const },
  ]),
  [],
];

/** What the nth volunteer likes to do, when, in what they speak, and what they pledge. */
function habitsOf(n: number): Pick<Profile, 'categories' | 'availability' | 'languages' | 'pledges'> {
  const categories = likings[n % likings.length] ?? [];
  const spoken: readonly Language[] = n % 7 === 3 ? ['wuu'] : n % 11 === 5 ? ['yue'] : n % 13 === 6 ? ['en'] : [];
  return {
    ...{ categories, availability: times[n % times.length] ?? [], languages: ['zh', ...spoken] },
    ...(n % 8 === 0 ? { pledges: categories.slice(0, 1) } : {}),
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
