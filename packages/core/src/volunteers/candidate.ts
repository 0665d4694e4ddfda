/** A volunteer as the eligibility rules see them. @module */
import * as z from 'zod/mini';
import { Day, Id, Instant, Minutes, Skill, Training } from '../kernel/index.ts';
import { Sex, type Identity } from './identity.ts';
import { Verification, type Volunteer } from './volunteer.ts';

/** A service already promised: what a new one may clash with. */
export const Commitment = z.readonly(
  z.object({ orderId: Id, title: z.string(), startsAt: Instant, endsAt: Instant, minutes: Minutes }),
);
export type Commitment = z.infer<typeof Commitment>;

/** Everything about a volunteer that decides whether a task may be theirs; no name, no contact. */
export const Candidate = z.readonly(
  z.object({
    volunteerId: Id,
    bornOn: Day,
    sex: Sex,
    status: z.enum(['registered', 'left']),
    verification: Verification,
    guardianConsent: z.boolean(),
    skills: z.readonly(z.array(Skill)),
    trainings: z.readonly(z.array(Training)),
    insuredUntil: z.nullable(Day),
    commitments: z.readonly(z.array(Commitment)),
  }),
);
export type Candidate = z.infer<typeof Candidate>;

/** The candidate made of a volunteer, two facts of their identity, and what they have promised already. */
export function candidateOf(
  volunteer: Volunteer,
  { bornOn, sex }: Pick<Identity, 'bornOn' | 'sex'>,
  commitments: readonly Commitment[],
): Candidate {
  return {
    volunteerId: volunteer.id,
    bornOn,
    sex,
    status: volunteer.status,
    verification: volunteer.verification,
    guardianConsent: volunteer.guardianConsent,
    skills: volunteer.profile.skills,
    trainings: volunteer.trainings.map((done) => done.training),
    insuredUntil: volunteer.insuredUntil,
    commitments,
  };
}
