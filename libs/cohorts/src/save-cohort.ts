import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { createCohort, InputOf, updateCohort } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, type Actor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CohortTrainer } from './entities/cohort-trainer.entity';
import { Cohort } from './entities/cohort.entity';
import { LiveSession } from './entities/live-session.entity';
import { weeklyReleasePlan } from './rules/release-plan';
import { unrealTime } from './rules/unreal-time';
import { weeklySessions } from './rules/weekly-sessions';
import { writeReleases } from './write-releases';

type Plan = InputOf<typeof createCohort>['body'];

@Injectable()
export class SaveCohort {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** The id of the new cohort. @throws DomainError `not-found`, `validation` */
  async create({ body }: InputOf<typeof createCohort>, actor: Actor): Promise<string> {
    const course = this.library.bySlugOrFail(body.courseSlug);
    const sessions = plannedSessions(body);
    const id = newId();
    const { courseSlug: _slug, weeklySession, releasePlan, trainerIds, ...fields } = body;
    const cohort = {
      id,
      courseId: course.id,
      ...fields,
      releasePlan: releasePlan ?? weeklyReleasePlan(course.content.modules.map((module) => module.slug)),
      createdAt: this.clock.now(),
    };
    const unreal = unrealTime(cohort);
    if (unreal !== null) {
      const planned = body.releasePlan && unreal !== 'start';
      throw fieldError(planned ? `releasePlan/${unreal}/at` : 'startsOn', 'ambiguous-time');
    }
    await this.dataSource.transaction(async (tx) => {
      await tx.insert(Cohort, cohort);
      await writeReleases(tx, cohort, course.content.modules);
      await setTrainers(tx, id, trainerIds);
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

  /** @throws DomainError `not-found`, `capacity-below-taken`, `validation` */
  async update({ params, body }: InputOf<typeof updateCohort>, actor: Actor): Promise<string> {
    await this.dataSource.transaction(async (tx) => {
      const before = await tx.findOne(Cohort, {
        where: { id: params.cohortId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!before) throw new DomainError('not-found');
      const { trainerIds, ...fields } = body;
      const after = { ...before, ...fields };
      if (after.endsOn <= after.startsOn) throw fieldError('endsOn', 'ends-before-start');
      if (unrealTime(after) !== null) throw fieldError(body.startsOn ? 'startsOn' : 'zone', 'ambiguous-time');
      if (after.capacity < before.seatsTaken) throw new DomainError('capacity-below-taken');
      if (Object.keys(fields).length > 0) await tx.update(Cohort, { id: before.id }, fields);
      await writeReleases(tx, after, this.library.byIdOrFail(before.courseId).content.modules);
      if (trainerIds) await setTrainers(tx, before.id, trainerIds);
      await audit(tx, actor, this.clock.now(), {
        action: 'cohort.update',
        subjectId: before.id,
        before,
        after: body,
      });
    });
    return params.cohortId;
  }
}

async function setTrainers(tx: EntityManager, cohortId: string, trainerIds: string[]): Promise<void> {
  const [found] = await tx.query<Array<{ trainers: number }>>(
    `SELECT count(*)::int AS trainers FROM person WHERE id = ANY ($1) AND 'trainer' = ANY (roles)`,
    [trainerIds],
  );
  if (found!.trainers !== new Set(trainerIds).size) throw fieldError('trainerIds', 'not-a-trainer');
  await tx.delete(CohortTrainer, { cohortId });
  await tx.insert(
    CohortTrainer,
    [...new Set(trainerIds)].map((personId) => ({ cohortId, personId })),
  );
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

function fieldError(field: string, detail: string): DomainError {
  return new DomainError('validation', {}, [{ pointer: `#/${field}`, detail }]);
}
