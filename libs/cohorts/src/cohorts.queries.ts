import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { Cohort, getCohort, getProgramme, InputOf, Release, ResponseOf } from '@tandem/contracts';
import { Clock, daysBetween, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { opensAt } from './rules/member-plan';
import { plannedAt, releaseOf, type ClockedCohort } from './rules/release-plan';
import { scopeValues, withinLead, withinScope } from './scope';

interface CohortRow {
  id: string;
  course_id: string;
  name: string;
  status: Cohort['status'];
  starts_on: string;
  ends_on: string;
  zone: string;
  capacity: number;
  seats_taken: number;
  revision: number;
  release_plan: Release[];
  trainers: Cohort['trainers'];
  archived_at: Date | null;
  may_plan: boolean;
  sessions: Array<{ id: string; title: string; starts_at: string; minutes: number }>;
}

const columns = `c.id, c.course_id, c.name, c.status, c.starts_on::text, c.ends_on::text, c.zone, c.capacity,
  c.seats_taken, c.revision, c.release_plan, c.archived_at,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'role', ct.role,
       'fromDay', ct.from_day, 'untilDay', ct.until_day) ORDER BY ct.role <> 'lead', ct.role, p.name), '[]')
   FROM cohort_trainer ct JOIN person p ON p.id = ct.person_id WHERE ct.cohort_id = c.id) AS trainers`;

@Injectable()
export class CohortsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  programme({ params }: InputOf<typeof getProgramme>): ResponseOf<typeof getProgramme> {
    const { content } = this.library.bySlugOrFail(params.courseSlug);
    return {
      slug: content.slug,
      title: content.title,
      tagline: content.tagline,
      summary: content.summary,
      weeks: content.weeks,
      roleFinder: content.roleFinder !== null,
      hours: content.hours,
      modules: content.modules.map((module) => ({
        number: module.number,
        slug: module.slug,
        title: module.title,
        aim: module.aim,
        outcomes: module.outcomes,
        free: module.free,
        minutes: module.minutes,
        proof: module.proof,
        lessons: module.lessons.map(({ slug, title, objective, minutes }) => ({
          ...{ slug, title, objective },
          minutes: minutes.reading + minutes.exercise,
        })),
      })),
    };
  }

  /** Cohorts within the caller's reach, those in use or those archived, the latest first. */
  async list(actor: Actor, archived: boolean): Promise<Cohort[]> {
    const rows = await this.dataSource.query<CohortRow[]>(
      `SELECT ${columns} FROM cohort c
       WHERE ${withinScope('c', 1, 2)} AND (c.archived_at IS NOT NULL) = $3 ORDER BY c.starts_on DESC, c.id`,
      [...scopeValues(actor), archived],
    );
    return rows.map((row) => this.toCohort(row));
  }

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async cohort(cohortId: string, actor: Actor): Promise<ResponseOf<typeof getCohort>> {
    const [row] = await this.dataSource.query<CohortRow[]>(
      `SELECT ${columns}, ${withinLead('c', 2, 3)} AS may_plan,
         (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'starts_at', s.starts_at,
            'minutes', s.minutes) ORDER BY s.starts_at), '[]') FROM live_session s
          WHERE s.cohort_id = c.id AND s.cancelled_at IS NULL) AS sessions
       FROM cohort c WHERE c.id = $1 AND ${withinScope('c', 2, 3)}`,
      [cohortId, ...scopeValues(actor)],
    );
    if (!row) throw new DomainError('not-found');
    const now = this.clock.now();
    const clocked = { startsOn: row.starts_on, zone: row.zone, releasePlan: row.release_plan };
    return {
      ...this.toCohort(row),
      mayPlan: row.may_plan,
      releases: this.library.byIdOrFail(row.course_id).content.modules.map((module) => {
        const { slug: moduleSlug, free, lessons } = module;
        const { day, at } = releaseOf(clocked, moduleSlug);
        return {
          ...{ moduleSlug, moduleTitle: module.title, number: module.number, free },
          ...{ day: daysBetween(row.starts_on, day), at },
          ...opening(clocked, { moduleSlug }, now),
          lessons: lessons.map(({ slug: lessonSlug, title }) => {
            const part = { moduleSlug, lessonSlug };
            const own = plannedAt(clocked, part);
            return {
              ...{ lessonSlug, title, ...opening(clocked, part, now) },
              own: own && { day: daysBetween(row.starts_on, own.day), at: own.at },
            };
          }),
        };
      }),
      sessions: row.sessions.map(({ starts_at, ...session }) => ({
        ...session,
        startsAt: new Date(starts_at).toISOString(),
      })),
    };
  }

  /** Without its plan and sessions. @throws DomainError `not-found`, also for a cohort out of reach */
  async summary(cohortId: string, actor: Actor): Promise<Cohort> {
    const {
      releases: _releases,
      sessions: _sessions,
      mayPlan: _mayPlan,
      ...cohort
    } = await this.cohort(cohortId, actor);
    return cohort;
  }

  private toCohort(row: CohortRow): Cohort {
    const { content } = this.library.byIdOrFail(row.course_id);
    return {
      id: row.id,
      name: row.name,
      courseSlug: content.slug,
      courseTitle: content.title,
      status: row.status,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      zone: row.zone,
      capacity: row.capacity,
      seatsTaken: row.seats_taken,
      revision: row.revision,
      trainers: row.trainers,
      archivedAt: row.archived_at?.toISOString() ?? null,
    };
  }
}

function opening(cohort: ClockedCohort, part: { moduleSlug: string; lessonSlug?: string }, now: Date) {
  const opens = opensAt(cohort, [], part);
  return { opensAt: opens.toISOString(), open: opens <= now };
}
