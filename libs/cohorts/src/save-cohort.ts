import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { createCohort, InputOf, updateCohort } from '@tandem/contracts';
import { audit, Clock, DomainError, fieldError, newId, Outbox, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Cohort } from './entities/cohort.entity';
import { LiveSession } from './entities/live-session.entity';
import { lockCurrentCohort } from './lock-cohort';
import {
  isOfCourse,
  lessonBeforeModule,
  weeklyReleasePlan,
  type ClockedCohort,
  type PlannedModule,
} from './rules/release-plan';
import { unrealTime } from './rules/unreal-time';
import { weeklySessions } from './rules/weekly-sessions';
import { replaceTrainers, requireTrainers } from './trainers/replace-trainers';
import { tellTrainers } from './trainers/tell-trainers';
import { writeReleases } from './write-releases';

type Plan = InputOf<typeof createCohort>['body'];

@Injectable()
export class SaveCohort {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The id of the new cohort: the caller's, so that a second click creates nothing more. @throws DomainError `not-found`, `validation` */
  async create({ body }: InputOf<typeof createCohort>, actor: Actor): Promise<string> {
    const course = this.library.bySlugOrFail(body.courseSlug);
    const sessions = plannedSessions(body);
    const { courseSlug: _slug, weeklySession, releasePlan, trainerIds, ...fields } = body;
    const { id } = fields;
    const cohort = {
      courseId: course.id,
      ...fields,
      releasePlan: releasePlan ?? weeklyReleasePlan(course.content.modules.map((module) => module.slug)),
      createdAt: this.clock.now(),
    };
    checkPlan(cohort, body.releasePlan !== undefined, course.content.modules);
    await this.dataSource.transaction(async (tx) => {
      const { raw } = await tx
        .createQueryBuilder()
        .insert()
        .into(Cohort)
        .values(cohort)
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0) return;
      await writeReleases(tx, cohort, course.content.modules);
      const leads = [...new Set(trainerIds)].map((personId) => ({ role: 'lead' as const, personId }));
      await requireTrainers(tx, leads, 'trainerIds');
      await replaceTrainers(tx, id, leads);
      await tellTrainers(tx, this.outbox, id, leads, actor);
      await tx.insert(
        LiveSession,
        sessions.map((session, index) => ({
          ...session,
          id: newId(),
          cohortId: id,
          title: `Séance ${index + 1}`,
          minutes: weeklySession!.minutes,
          joinUrl: null,
          seriesId: id,
          changedAt: cohort.createdAt,
        })),
      );
      await audit(tx, actor, this.clock.now(), { action: 'cohort.create', subjectId: id, after: body });
    });
    return id;
  }

  /**
   * Changes what the form was filled in from; an older state is refused, unless what is asked for is there already.
   * @throws DomainError `not-found`, `cohort-archived`, `cohort-changed`, `capacity-below-taken`, `validation`
   */
  async update({ params, body }: InputOf<typeof updateCohort>, actor: Actor): Promise<string> {
    const { revision, ...asked } = body;
    await this.dataSource.transaction(async (tx) => {
      const before = await lockCurrentCohort(tx, params.cohortId);
      // A second click finds its own change done.
      if (isDeepStrictEqual({ ...before, ...asked }, { ...before })) return;
      if (revision !== before.revision) throw new DomainError('cohort-changed');
      if ((asked.capacity ?? before.capacity) < before.seatsTaken)
        throw new DomainError('capacity-below-taken');
      await tx.update(Cohort, { id: before.id }, { ...asked, revision: revision + 1 });
      await audit(tx, actor, this.clock.now(), {
        action: 'cohort.update',
        subjectId: before.id,
        before,
        after: asked,
      });
    });
    return params.cohortId;
  }
}

/** @param given by the caller, whose fields are then named */
function checkPlan(cohort: ClockedCohort, given: boolean, modules: readonly PlannedModule[]): void {
  const { releasePlan } = cohort;
  const stray = releasePlan.findIndex((release) => !isOfCourse(release, modules));
  if (stray >= 0) {
    const { moduleSlug } = releasePlan[stray]!;
    const part = isOfCourse({ moduleSlug }, modules) ? 'lessonSlug' : 'moduleSlug';
    throw fieldError(`releasePlan/${stray}/${part}`, 'not-in-course');
  }
  const unreal = unrealTime(cohort);
  if (unreal !== null)
    throw fieldError(given && unreal !== 'start' ? `releasePlan/${unreal}/at` : 'startsOn', 'ambiguous-time');
  const early = lessonBeforeModule(releasePlan);
  if (early !== null) throw fieldError(`releasePlan/${early}/day`, 'lesson-before-module');
}

function plannedSessions(plan: Plan): Array<{ day: string; at: string; startsAt: Date }> {
  if (!plan.weeklySession) return [];
  try {
    return weeklySessions({ ...plan, ...plan.weeklySession });
  } catch (error) {
    if (error instanceof RangeError) throw fieldError('weeklySession/at', 'ambiguous-time');
    throw error;
  }
}
