import { Injectable } from '@nestjs/common';
import type { InputOf, planLiveSessions, ResponseOf } from '@tandem/contracts';
import {
  addDays,
  audit,
  Clock,
  DomainError,
  fieldError,
  newId,
  Outbox,
  weekdayOf,
  type Actor,
} from '@tandem/platform';
import { DataSource } from 'typeorm';
import { weeklySessions } from '../rules/weekly-sessions';
import { scopeValues, withinScope } from '../scope';

type Body = InputOf<typeof planLiveSessions>['body'];

@Injectable()
export class PlanLiveSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Plans one session, or one a week at the same time on the wall. Asked again with the same id, it plans nothing more.
   * @throws DomainError `not-found`, `cohort-archived`, `validation`
   */
  async plan(
    { params, body }: InputOf<typeof planLiveSessions>,
    actor: Actor,
  ): Promise<ResponseOf<typeof planLiveSessions>> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      // Waits for an archive that is under way, which a lock of the key alone would not.
      const [cohort] = await tx.query<Array<{ zone: string; archived: boolean }>>(
        `SELECT c.zone, c.archived_at IS NOT NULL AS archived FROM cohort c WHERE c.id = $1 AND ${withinScope('c', 2, 3)} FOR SHARE`,
        [params.cohortId, ...scopeValues(actor)],
      );
      if (!cohort) throw new DomainError('not-found');
      if (cohort.archived) throw new DomainError('cohort-archived');
      const times = timesOf(body, cohort.zone);
      if (times[0]!.startsAt <= now) throw fieldError('day', 'time-gone-by');
      const sessions = times.map((time, index) => ({ ...time, id: index === 0 ? body.id : newId() }));
      for (const { id, day, at, startsAt } of sessions) {
        const inserted = await tx.query<unknown[]>(
          `INSERT INTO live_session (id, cohort_id, series_id, title, description, day, at, starts_at, minutes, join_url,
             changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING RETURNING id`,
          [
            ...[id, params.cohortId, body.id, body.title, body.description, day, at, startsAt, body.minutes],
            ...[body.joinUrl, now],
          ],
        );
        // A second click, or another tab: the first session is there, and with it the others.
        if (inserted.length === 0) return { planned: 0 };
      }
      await this.outbox.publish(tx, 'cohorts.live-sessions-changed', {
        changeId: newId(),
        change: 'planned',
        sessions: sessions.map(({ id }) => ({ sessionId: id, sequence: 0 })),
      });
      await audit(tx, actor, now, { action: 'live-session.plan', subjectId: params.cohortId, after: body });
      return { planned: sessions.length };
    });
  }
}

function timesOf({ day, at, weeks }: Body, zone: string) {
  const weekly = (endsOn: string) =>
    weeklySessions({ startsOn: day, endsOn, zone, weekday: weekdayOf(day), at });
  try {
    weekly(day);
  } catch (error) {
    if (error instanceof RangeError) throw fieldError('at', 'ambiguous-time');
    throw error;
  }
  try {
    return weekly(addDays(day, (weeks - 1) * 7));
  } catch (error) {
    if (error instanceof RangeError) throw fieldError('at', 'ambiguous-time-later');
    throw error;
  }
}
