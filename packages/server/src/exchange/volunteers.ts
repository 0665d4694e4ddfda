/** 志愿者 as a table: identity, archive, consents. @module */
import * as z from 'zod/mini';
import {
  completeTraining,
  ConsentPurpose,
  Day,
  defined,
  earlier,
  EntryMeans,
  Guardian,
  guardianConsents,
  Id,
  Identity,
  Instant,
  Profile,
  lookAt,
  insure,
  type Registration,
  text,
  Training,
  maskResidentId,
  Verification,
  verify,
  type Volunteer,
} from '@linli/core';
import { archiveOf, changeArchive, grantedOf, recordPersonEvent, registerPerson, type RequestContext } from '@linli/application';
import { identityIn } from '../rooms/volunteers/queries.ts';
import { scopeOf } from '../store/postgres-store.ts';
import { fields, labelled, several, Unreadable, textCell, booleanCell, type Cell } from './cells.ts';
import * as labels from './labels.ts';
import { column, PAGE, type ExportTerms, type Table } from './table.ts';

const TrainingDone = z.object({ training: Training, on: Day, minutes: z.int(), host: text(100) });

/** A row: a registration, and what has come of it since. */
export const VolunteerRow = z.object({
  id: Id,
  identity: Identity,
  profile: Profile,
  consents: z.array(ConsentPurpose),
  guardian: z.optional(Guardian),
  guardianConsent: z.optional(z.boolean()),
  verification: z.optional(Verification),
  trainings: z.optional(z.array(TrainingDone)),
  insuredUntil: z.optional(Day),
  registeredAt: z.optional(Instant),
  enteredBy: z.optional(text(60)),
  enteredVia: z.optional(EntryMeans),
});
type VolunteerRow = z.infer<typeof VolunteerRow>;

/** A masked number is none: it is read as if the cell were empty. */
const residentId: Cell<string | undefined> = {
  write: (value) => value ?? '',
  read: (cell) => (cell.includes('*') ? undefined : cell),
};

const availability: Cell<{ day: number; part: string }> = {
  write: ({ day, part }) =>
    `${labels.days[String(day) as keyof typeof labels.days]}${labels.parts[part as keyof typeof labels.parts]}`,
  read(cell) {
    const day = Object.entries(labels.days).find(([, label]) => cell.startsWith(label));
    const part = Object.entries(labels.parts).find(([, label]) => cell.endsWith(label));
    if (!day || !part || cell !== `${day[1]}${part[1]}`) throw new Unreadable('周六上午');
    return { day: Number(day[0]), part: part[0] };
  },
};

const training = labelled(labels.trainings);
const trainingDone = fields<z.infer<typeof TrainingDone>>(
  ({ training: which, on, minutes, host }) => [training.write(which), on, String(minutes), host],
  ([which = '', on = '', minutes = '', host = '']) => ({ training: training.read(which), on, minutes: Number(minutes), host }),
);

/** Somebody whose minutes are kept, with their identity; whoever has left is in no table. */
async function page(context: RequestContext, after: string, terms: ExportTerms): Promise<readonly VolunteerRow[]> {
  const scope = scopeOf(context);
  const rows = await scope.trx
    .selectFrom('volunteers as v')
    .innerJoin('identities as i', (join) => join.onRef('i.community_id', '=', 'v.community_id').onRef('i.person_id', '=', 'v.id'))
    .selectAll('i')
    .select('v.state')
    .where('v.community_id', '=', scope.communityId)
    .where('v.id', '>', after)
    .orderBy('v.id')
    .limit(PAGE)
    .execute();
  const items: VolunteerRow[] = [];
  for (const { state, ...row } of rows) {
    // Whoever looks says why, and the person finds it in their file.
    await recordPersonEvent(context, grantedOf(lookAt(row.person_id, terms.reason, context.decision)));
    const { identity, guardian } = identityIn(row, scope);
    const { residentId: number, ...rest } = identity;
    const shown = number && (terms.withIdNumbers ? number : maskResidentId(number));
    items.push({ ...archive(state), identity: { ...rest, ...defined({ residentId: shown }) }, ...defined({ guardian }) });
  }
  return items;
}

function archive(state: Volunteer): Omit<VolunteerRow, 'identity'> {
  const { id, profile, consents, guardianConsent, verification, trainings, insuredUntil, registeredAt } = state;
  return {
    ...{ id, profile, consents: [...consents], guardianConsent, verification, trainings: [...trainings], registeredAt },
    ...(insuredUntil === null ? {} : { insuredUntil }),
    ...(state.enteredBy === undefined ? {} : { enteredBy: state.enteredBy }),
    ...(state.enteredVia === undefined ? {} : { enteredVia: state.enteredVia }),
  };
}

/** Registered when they were elsewhere, by the rules of that day; then what has come of them since. */
async function enter(here: RequestContext, row: VolunteerRow): Promise<boolean> {
  const { id, identity, profile, consents, guardian, enteredBy, enteredVia } = row;
  if ((await archiveOf(here, id))?.status === 'registered') return false;
  const now = earlier(row.registeredAt ?? here.decision.now, here.decision.now);
  const then = { ...here, decision: { ...here.decision, now } };
  const about = { identity, profile, consents, enteredBy, enteredVia, ...(guardian ? { guardian } : {}) };
  await registerPerson(then, id, JSON.parse(JSON.stringify(about)) as Registration);
  const { guardianConsent, verification, trainings, insuredUntil } = row;
  if (guardianConsent === true && !guardian) await changeArchive(then, id, (who) => guardianConsents(who, then.decision));
  if (verification !== undefined && verification !== 'in-review')
    await changeArchive(then, id, (who) => verify(who, verification, then.decision));
  for (const done of trainings ?? []) await changeArchive(here, id, (who) => completeTraining(who, done, here.decision));
  if (insuredUntil !== undefined) await changeArchive(then, id, (who) => insure(who, insuredUntil, then.decision));
  return true;
}

/** 志愿者. */
export const volunteers: Table<VolunteerRow> = {
  name: 'volunteers',
  schema: VolunteerRow,
  idOf: ({ id }) => id,
  columns: [
    column('志愿者编号', 'id', textCell, true),
    column('姓名', 'identity.name', textCell, true),
    column('性别', 'identity.sex', labelled(labels.sexes), true),
    column('出生日期', 'identity.bornOn', textCell, true),
    column('证件号码', 'identity.residentId', residentId),
    column('手机号码', 'identity.mobile', textCell, true),
    column('居住区域', 'identity.residence', textCell, true),
    column('楼栋', 'identity.buildingId', textCell),
    column('个人特长', 'profile.skills', several(labelled(labels.skills)), true),
    column('服务类别', 'profile.categories', several(labelled(labels.categories)), true),
    column('服务时间', 'profile.availability', several(availability), true),
    column('语言', 'profile.languages', several(labelled(labels.languages))),
    column('承诺服务', 'profile.pledges', several(labelled(labels.categories))),
    column('光荣榜姓名', 'profile.publicName', labelled(labels.publicNames), true),
    column('同意事项', 'consents', several(labelled(labels.consents)), true),
    column('监护人姓名', 'guardian.name', textCell),
    column('监护人手机', 'guardian.mobile', textCell),
    column('监护人关系', 'guardian.relation', labelled(labels.relations)),
    column('监护人同意', 'guardianConsent', booleanCell),
    column('实名认证', 'verification', labelled(labels.verifications)),
    column('培训', 'trainings', several(trainingDone)),
    column('保险到期', 'insuredUntil', textCell),
    column('注册时间', 'registeredAt', textCell),
    column('代录人', 'enteredBy', textCell),
    column('代录方式', 'enteredVia', labelled(labels.entryMeans)),
  ],
  page,
  enter,
};
