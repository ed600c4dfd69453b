import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type {
  applyPlanChange,
  InputOf,
  PlanChange,
  PlanImpact,
  previewPlanChange,
  ResponseOf,
} from '@tandem/contracts';
import {
  audit,
  Clock,
  daysBetween,
  DomainError,
  fieldError,
  newId,
  Outbox,
  type KnownActor,
} from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { EnrolmentShift } from '../entities/enrolment-shift.entity';
import { fingerprintOf } from '../rules/fingerprint-of';
import { cohortStartsAt, isOfCourse, lessonBeforeModule, type PlannedModule } from '../rules/release-plan';
import { isTold, planImpact } from '../rules/plan-impact';
import { planAfter } from '../rules/plan-after';
import { writeReleases } from '../write-releases';
import { keepChange } from './keep-change';
import { releaseField, timeField } from './time-field';
import { readPlan, type CohortPlan } from './read-plan';

interface Rehearsed {
  after: CohortPlan;
  impact: PlanImpact;
  /** Of all that is shown of the change. */
  fingerprint: string;
}

/** Every change of a plan is rehearsed first, and applied only as it was shown. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden`, `not-found`, `cohort-archived`, `validation`, `plan-change-made` */
  async preview(
    { params, body }: InputOf<typeof previewPlanChange>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof previewPlanChange>> {
    const { manager } = this.dataSource;
    const before = await readPlan(manager, params.cohortId, actor, (id) => this.modulesOf(id), false);
    requireReach(body.change, before, actor);
    await isDecided(manager, body.change, before);
    const { impact, fingerprint } = this.rehearse(before, body.change);
    return { ...impact, fingerprint };
  }

  /**
   * @throws DomainError `forbidden`, `not-found`, `cohort-archived`, `validation`, `plan-changed-meanwhile`,
   * `plan-change-made` where the id has decided something else
   */
  async apply(
    { params, body }: InputOf<typeof applyPlanChange>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof applyPlanChange>> {
    const { change, fingerprint } = body;
    return this.dataSource.transaction(async (tx) => {
      const before = await readPlan(tx, params.cohortId, actor, (id) => this.modulesOf(id), true);
      requireReach(change, before, actor);
      // A second click finds its own change done.
      if (isDone(before, change, this.clock.now()) || (await isDecided(tx, change, before)))
        return { told: 0 };
      const { after, impact, fingerprint: present } = this.rehearse(before, change);
      if (present !== fingerprint) throw new DomainError('plan-changed-meanwhile');
      const now = this.clock.now();
      await keepChange(tx, after, change, actor.personId);
      await writeReleases(tx, after.cohort, this.modulesOf(after.cohort.courseId));
      await this.tell(tx, params.cohortId, impact);
      await audit(tx, actor, now, { action: 'cohort.plan', subjectId: params.cohortId, after: change });
      return { told: impact.told };
    });
  }

  /** @throws DomainError `not-found`, `validation` */
  private rehearse(before: CohortPlan, change: PlanChange): Rehearsed {
    const now = this.clock.now();
    const after = planAfter(before, change, now);
    const modules = this.modulesOf(before.cohort.courseId);
    if (!after) throw new DomainError('not-found');
    if (change.kind === 'releases') checkReleases(change, after, modules);
    // Half-days follow from the wall of the cohort: another zone would cut what was signed anew.
    if (before.cohort.signed && after.cohort.zone !== before.cohort.zone)
      throw fieldError('change/zone', 'zone-signed');
    try {
      cohortStartsAt(after.cohort);
      const impact = planImpact(before, after, modules, now);
      return { after, impact, fingerprint: fingerprintOf([change, impact]) };
    } catch (error) {
      if (error instanceof RangeError)
        throw fieldError(`change/${timeField(change, after.cohort)}`, 'ambiguous-time');
      throw error;
    }
  }

  private async tell(tx: EntityManager, cohortId: string, { groups }: PlanImpact): Promise<void> {
    const personIds = groups.filter(isTold).flatMap(({ members }) => members.map(({ personId }) => personId));
    if (personIds.length === 0) return;
    await this.outbox.publish(tx, 'cohorts.plan-changed', { changeId: newId(), cohortId, personIds });
  }

  private modulesOf(courseId: string) {
    return this.library.byIdOrFail(courseId).content.modules;
  }
}

/** The days of a cohort stand in what was sold, its plan is its leads': others change that of single students. */
function requireReach({ kind }: PlanChange, { cohort }: CohortPlan, { scope }: KnownActor): void {
  const may = kind === 'dates' ? scope === 'any' : kind !== 'releases' || cohort.mayPlan;
  if (!may) throw new DomainError('forbidden');
}

function checkReleases(
  change: Extract<PlanChange, { kind: 'releases' }>,
  { cohort }: CohortPlan,
  modules: readonly PlannedModule[],
): void {
  if (!change.releases.every((release) => isOfCourse(release, modules))) throw new DomainError('not-found');
  const early = lessonBeforeModule(cohort.releasePlan);
  if (early !== null)
    throw fieldError(`change/${releaseField(change, cohort, early)}/day`, 'lesson-before-module');
}

function isDone(before: CohortPlan, change: PlanChange, now: Date): boolean {
  if (change.kind === 'releases' || change.kind === 'dates')
    return isDeepStrictEqual(planAfter(before, change, now)!.cohort, before.cohort);
  const shifts = before.members.flatMap((member) => member.shifts);
  return change.kind === 'end' && shifts.some(({ id, endedOn }) => id === change.shiftId && endedOn !== null);
}

/** Whether a shift or a pause is kept already, just so. @throws DomainError `plan-change-made` */
async function isDecided(tx: EntityManager, change: PlanChange, { members }: CohortPlan): Promise<boolean> {
  if (change.kind !== 'shift' && change.kind !== 'pause') return false;
  const { id, kind, fromDay, reason } = change;
  const kept = await tx.findOneBy(EnrolmentShift, { id });
  if (!kept) return false;
  const days = change.kind === 'shift' ? change.days : daysBetween(fromDay, change.untilDay);
  const seat = members.find(({ personId }) => personId === change.personId);
  const enrolmentId = seat?.enrolmentId;
  if (!isDeepStrictEqual({ ...kept, enrolmentId, kind, fromDay, days, reason }, { ...kept }))
    throw new DomainError('plan-change-made');
  return true;
}
