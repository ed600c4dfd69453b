import { Injectable } from '@nestjs/common';
import type { InputOf, listLiveSessions, ResponseOf } from '@tandem/contracts';
import { Clock, dayIn, DomainError, timeIn, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { liveSessionState } from '../rules/live-session-state';
import { scopeValues, withinScope } from '../scope';

interface Row {
  id: string;
  series_id: string | null;
  title: string;
  description: string;
  starts_at: string;
  minutes: number;
  join_url: string | null;
  revision: number;
  cancelled_at: string | null;
  cancel_reason: string | null;
  recording_url: string | null;
  notes: string;
}

interface CohortRow {
  id: string;
  name: string;
  zone: string;
  sessions: Row[];
}

@Injectable()
export class LiveSessionsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list(
    { params }: InputOf<typeof listLiveSessions>,
    actor: Actor,
  ): Promise<ResponseOf<typeof listLiveSessions>> {
    const [found] = await this.dataSource.query<CohortRow[]>(
      `SELECT c.id, c.name, c.zone, (SELECT coalesce(json_agg(s ORDER BY s.starts_at, s.id), '[]') FROM live_session s
         WHERE s.cohort_id = c.id) AS sessions
       FROM cohort c WHERE c.id = $1 AND ${withinScope('c', 2, 3)}`,
      [params.cohortId, ...scopeValues(actor)],
    );
    if (!found) throw new DomainError('not-found');
    const { sessions, ...cohort } = found;
    const now = this.clock.now();
    const seen = sessions.map((row) => viewOf(row, cohort.zone, now));
    return {
      cohort,
      sessions: seen.map((session, index) => ({
        ...session,
        following: sessions.filter(
          ({ series_id }, at) =>
            at > index &&
            series_id &&
            series_id === sessions[index]!.series_id &&
            seen[at]!.state === 'coming',
        ).length,
      })),
    };
  }
}

/** Day and time follow from the instant, so that a cohort that changes its zone moves no session. */
function viewOf(row: Row, zone: string, now: Date) {
  const startsAt = new Date(row.starts_at);
  const cancelledAt = row.cancelled_at === null ? null : new Date(row.cancelled_at);
  return {
    ...{ id: row.id, title: row.title, description: row.description },
    state: liveSessionState({ startsAt, minutes: row.minutes, cancelledAt }, now),
    startsAt: startsAt.toISOString(),
    day: dayIn(zone, startsAt),
    at: timeIn(zone, startsAt),
    ...{ recordingUrl: row.recording_url, notes: row.notes },
    ...{
      minutes: row.minutes,
      joinUrl: row.join_url,
      cancelReason: row.cancel_reason,
      revision: row.revision,
    },
  };
}
