import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { CalendarDay, type duplicateCohort, type InputOf } from '@tandem/contracts';
import {
  addDays,
  audit,
  Clock,
  dayIn,
  daysBetween,
  fieldError,
  newId,
  Outbox,
  timeIn,
  type Actor,
} from '@tandem/platform';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { CohortTrainer } from './entities/cohort-trainer.entity';
import { Cohort } from './entities/cohort.entity';
import { LiveSession } from './entities/live-session.entity';
import { lockCohort } from './lock-cohort';
import { isOfCourse } from './rules/release-plan';
import { moveSessions, UnrealTime } from './rules/move-sessions';
import { unrealTime } from './rules/unreal-time';
import { withRole } from './trainers/replace-trainers';
import { tellTrainers } from './trainers/tell-trainers';
import { writeReleases } from './write-releases';

@Injectable()
export class DuplicateCohort {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the copy, a draft: the caller's, so that a second click copies nothing more.
   * @throws DomainError `not-found`, `validation` for a first day that moves something to no real time, or too far
   */
  async duplicate({ params, body }: InputOf<typeof duplicateCohort>, actor: Actor): Promise<string> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const model = await lockCohort(tx, params.cohortId);
      if (await tx.existsBy(Cohort, { id: body.id })) return body.id;
      const days = daysBetween(model.startsOn, body.startsOn);
      const { modules } = this.library.byIdOrFail(model.courseId).content;
      const copy = {
        ...model,
        ...{ id: body.id, name: body.name, startsOn: body.startsOn, endsOn: addDays(model.endsOn, days) },
        // What a later version of the course has left out opens nothing.
        releasePlan: model.releasePlan.filter((release) => isOfCourse(release, modules)),
        ...{ status: 'draft' as const, seatsTaken: 0, revision: 0, archivedAt: null, createdAt: now },
      };
      if (!CalendarDay.safeParse(copy.endsOn).success) throw refused('day-out-of-range');
      if (unrealTime(copy) !== null) throw refused('ambiguous-time');
      await tx.insert(Cohort, copy);
      await writeReleases(tx, copy, modules);
      const ofModel = await tx.findBy(CohortTrainer, { cohortId: model.id });
      // An archived cohort keeps who trained it, also without the role by now.
      const able = await withRole(tx, ofModel);
      const trainers = ofModel
        // Whoever stands in for somebody does so on days of that cohort.
        .filter(({ role, personId }) => role !== 'substitute' && able.has(personId))
        .map((trainer) => ({ ...trainer, cohortId: copy.id }));
      await tx.insert(CohortTrainer, trainers);
      await tellTrainers(tx, this.outbox, copy.id, trainers, actor);
      await this.copySessions(tx, { model, copy, days, now });
      await audit(tx, actor, now, {
        action: 'cohort.duplicate',
        subjectId: copy.id,
        after: { ...body, of: model.id },
      });
      return copy.id;
    });
  }

  /** Each on its day, moved along, at the same time on the wall. Links, recordings and notes stay behind. */
  private async copySessions(
    tx: EntityManager,
    { model, copy, days, now }: { model: Cohort; copy: Cohort; days: number; now: Date },
  ): Promise<void> {
    const sessions = await tx.findBy(LiveSession, { cohortId: model.id, cancelledAt: IsNull() });
    const series = new Map<string, string>();
    const moved = sessions.map(({ id, title, description, minutes, seriesId, startsAt }) => {
      const to = { day: addDays(dayIn(model.zone, startsAt), days), at: timeIn(model.zone, startsAt) };
      if (seriesId && !series.has(seriesId)) series.set(seriesId, newId());
      return {
        ...{ title, description, minutes, ...placed(id, startsAt, to, model.zone) },
        ...{ id: newId(), cohortId: copy.id, joinUrl: null, changedAt: now },
        seriesId: seriesId && series.get(seriesId)!,
      };
    });
    await tx.insert(LiveSession, moved);
  }
}

function placed(id: string, startsAt: Date, to: { day: string; at: string }, zone: string) {
  try {
    return moveSessions([{ id, startsAt }], to, zone)[0]!;
  } catch (error) {
    if (error instanceof UnrealTime) throw refused('ambiguous-time');
    throw error;
  }
}

const refused = (detail: string) => fieldError('startsOn', detail);
