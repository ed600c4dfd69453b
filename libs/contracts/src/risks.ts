import { z } from 'zod';
import { Risk } from './board';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, freeText, Id, Instant } from './primitives';

export const RiskNote = z.object({ id: Id, text: z.string(), byName: z.string(), at: Instant });
export type RiskNote = z.infer<typeof RiskNote>;

export const MemberAtRisk = z.object({
  personId: Id,
  name: z.string(),
  /** The oldest first. */
  risks: z.array(Risk).min(1),
  /** What trainers did so far, the latest first. */
  notes: z.array(RiskNote),
});
export type MemberAtRisk = z.infer<typeof MemberAtRisk>;

export const listRisks = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/risks',
  tag: 'Cohorts',
  summary: 'Members who may need their trainer, since when and why; as it was shown at the end of a past day',
  access: may('cohort', 'read'),
  params: z.object({ cohortId: Id }),
  query: z.object({ day: CalendarDay.optional() }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string(), zone: z.string(), startsOn: CalendarDay }),
    today: CalendarDay,
    /** The day that is shown. */
    day: CalendarDay,
    /** How many members there were. */
    members: z.int(),
    /** Who has been at risk the longest comes first. */
    atRisk: z.array(MemberAtRisk),
  }),
});

export const writeRiskNote = endpoint({
  method: 'POST',
  path: '/cohorts/:cohortId/members/:personId/risk-notes',
  tag: 'Cohorts',
  summary: 'Note what was done about a student; notes are only added, and only trainers read them',
  access: may('cohort', 'note'),
  params: z.object({ cohortId: Id, personId: Id }),
  /** `id` is made by the caller: the same note twice is one. */
  body: z.strictObject({ id: Id, text: freeText(2_000, 1) }),
});
