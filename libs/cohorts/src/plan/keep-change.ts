import type { PlanChange } from '@tandem/contracts';
import type { EntityManager } from 'typeorm';
import { Cohort } from '../entities/cohort.entity';
import { EnrolmentShift } from '../entities/enrolment-shift.entity';
import type { CohortPlan } from './read-plan';

/** Writes what was decided; the instants that follow from it are `writeReleases`'s. */
export async function keepChange(
  tx: EntityManager,
  after: CohortPlan,
  change: PlanChange,
  byId: string,
): Promise<void> {
  if (change.kind === 'releases' || change.kind === 'dates') {
    const { id: cohortId, startsOn, endsOn, zone, releasePlan } = after.cohort;
    await tx.update(Cohort, { id: cohortId }, { startsOn, endsOn, zone, releasePlan: [...releasePlan] });
    return;
  }
  const id = change.kind === 'end' ? change.shiftId : change.id;
  const member = after.members.find(({ shifts }) => shifts.some((shift) => shift.id === id))!;
  const { kind, fromDay, days, endedOn, decidedAt } = member.shifts.find((shift) => shift.id === id)!;
  if (change.kind === 'end') {
    await tx.update(EnrolmentShift, { id }, { endedOn });
    return;
  }
  const { enrolmentId } = member;
  const { reason } = change;
  const decided = { id, enrolmentId, kind, fromDay, days, reason, byId, createdAt: new Date(decidedAt) };
  await tx.insert(EnrolmentShift, decided);
}
