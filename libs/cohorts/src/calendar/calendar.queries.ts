import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { CalendarRelease, CalendarSession, getCalendar, ResponseOf } from '@tandem/contracts';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { joinOpens, liveSessionState } from '../rules/live-session-state';
import { everyTrainerOf, trainersAt } from '../scope';
import { seatReleases } from '../seat-releases';
import { CalendarFeeds } from './calendar-feeds';

interface CohortRow {
  cohort_id: string;
  course_id: string;
  name: string;
  zone: string;
  /** She has an active seat, or trains it. */
  joins: boolean;
  studies: boolean;
  sessions: Array<{
    id: string;
    title: string;
    description: string;
    starts_at: string;
    minutes: number;
    join_url: string | null;
    cancelled_at: string | null;
    cancel_reason: string | null;
    recording_url: string | null;
    notes: string;
  }>;
  opens: Record<string, string>;
}

/** The cohorts in which $1 has a seat or that she trains, with their sessions; a substitute's with those of her days. */
const sql = `
  SELECT c.id AS cohort_id, c.course_id, c.name, c.zone,
    coalesce(seat.status = 'active', true) AS joins, seat.status IS NOT NULL AS studies,
    (SELECT coalesce(json_agg(s ORDER BY s.starts_at, s.id), '[]') FROM live_session s WHERE s.cohort_id = c.id
       AND (seat.id IS NOT NULL OR $1 IN (${trainersAt('s.cohort_id', 's.starts_at')}))) AS sessions,
    (SELECT coalesce(json_object_agg(r.part_id, r.opens_at), '{}') FROM (${seatReleases('c.id', 'seat.id')}) r) AS opens
  FROM cohort c LEFT JOIN enrolment seat
    ON seat.cohort_id = c.id AND seat.person_id = $1 AND seat.status IN ('active', 'paused')
  WHERE seat.id IS NOT NULL OR $1 IN (${everyTrainerOf('c.id')})`;

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly feeds: CalendarFeeds,
    private readonly clock: Clock,
  ) {}

  async calendar({ personId }: KnownActor): Promise<ResponseOf<typeof getCalendar>> {
    const now = this.clock.now();
    const [rows, feedToken] = await Promise.all([
      this.dataSource.query<CohortRow[]>(sql, [personId]),
      this.feeds.token(personId),
    ]);
    return {
      sessions: rows.flatMap((row) => sessionsOf(row, now)).sort(byTime(({ startsAt }) => startsAt)),
      releases: rows
        .filter(({ studies }) => studies)
        .flatMap((row) => this.releasesOf(row))
        .sort(byTime(({ opensAt }) => opensAt)),
      feedToken,
    };
  }

  private releasesOf({ course_id, name, zone, opens }: CohortRow): CalendarRelease[] {
    return this.library
      .byIdOrFail(course_id)
      .content.modules.flatMap(({ id, slug, title, number, lessons }) =>
        [{ id, lesson: null }, ...lessons.map((lesson) => ({ id: lesson.id, lesson: lesson.title }))].flatMap(
          (part) => {
            const opensAt = opens[part.id];
            if (!opensAt) return [];
            return {
              ...{
                cohortName: name,
                zone,
                moduleSlug: slug,
                moduleTitle: title,
                number,
                lesson: part.lesson,
              },
              opensAt: new Date(opensAt).toISOString(),
            };
          },
        ),
      );
  }
}

function sessionsOf({ name, zone, joins, sessions }: CohortRow, now: Date): CalendarSession[] {
  return sessions.map((row) => {
    const { id, title, description, minutes, notes } = row;
    const startsAt = new Date(row.starts_at);
    const cancelledAt = row.cancelled_at === null ? null : new Date(row.cancelled_at);
    const state = liveSessionState({ startsAt, minutes, cancelledAt }, now);
    const joinable = joins && (state === 'now' || (state === 'coming' && joinOpens(startsAt) <= now));
    return {
      ...{ id, title, description, minutes, notes, state, cohortName: name, zone },
      startsAt: startsAt.toISOString(),
      joinUrl: joinable ? row.join_url : null,
      ...{ cancelReason: row.cancel_reason, recordingUrl: row.recording_url },
    };
  });
}

const byTime =
  <T>(of: (entry: T) => string) =>
  (a: T, b: T): number =>
    of(a) < of(b) ? -1 : 1;
