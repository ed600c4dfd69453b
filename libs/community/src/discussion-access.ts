import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { scopeValues, seatOpens, trainersOf, withinScope } from '@tandem/cohorts';
import type { Mentionable, ThreadSummary } from '@tandem/contracts';
import { accessOf, doneFor, lessonAccessOf, type Standing } from '@tandem/learning';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';

/** A cohort whose discussion the caller reaches. */
export interface Ground {
  cohort: { id: string; name: string; zone: string };
  course: PublishedCourse;
  /** She trains it, or is an owner. */
  staff: boolean;
  /** What opens modules to her, by her seat in this cohort. */
  standing: Standing;
}

/** Where a post lies. */
export interface Place {
  id: string;
  thread_id: string | null;
  lesson_id: string;
}

interface GroundRow {
  cohort_id: string;
  cohort_name: string;
  zone: string;
  course_id: string;
  staff: boolean;
  opens: Record<string, number>;
  /** Milliseconds of the epoch; null for staff. */
  seated_at: number | null;
  paused_at: number | null;
}

const seatId = `(SELECT e.id FROM enrolment e
   WHERE e.cohort_id = c.id AND e.person_id = $2::uuid AND e.status IN ('active', 'paused'))`;

const groundColumns = `c.id AS cohort_id, c.name AS cohort_name, c.zone, c.course_id, ${withinScope('c', 2, 3)} AS staff,
  ${seatOpens('c.id', seatId)} AS opens,
  (SELECT round(date_part('epoch', e.activated_at) * 1000) FROM enrolment e
   WHERE e.cohort_id = c.id AND e.person_id = $2::uuid AND e.status IN ('active', 'paused')) AS seated_at,
  (SELECT round(date_part('epoch', e.paused_at) * 1000) FROM enrolment e
   WHERE e.cohort_id = c.id AND e.person_id = $2::uuid AND e.status = 'paused') AS paused_at`;

/** Whoever trains it, and its members, whatever their other roles reach. $2 person, $3 scope */
const reached = `(${withinScope('c', 2, 3)} OR EXISTS (
  SELECT FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2::uuid AND e.status IN ('active', 'paused')))`;

/** Who reaches which discussion: what is out of reach does not exist, what is not open yet says until when. */
@Injectable()
export class DiscussionAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async cohort(cohortId: string, actor: KnownActor): Promise<Ground> {
    const [row] = await this.dataSource.query<GroundRow[]>(
      `SELECT ${groundColumns} FROM cohort c WHERE c.id = $1 AND ${reached}`,
      [cohortId, ...scopeValues(actor)],
    );
    if (!row) throw new DomainError('not-found');
    return this.groundOf(row, actor);
  }

  /** The cohort of a post, if the post's lesson is open to her. @throws DomainError `not-found`, `lesson-locked` */
  async post(postId: string, actor: KnownActor): Promise<{ ground: Ground; post: Place }> {
    const [row] = await this.dataSource.query<Array<GroundRow & Place>>(
      `SELECT ${groundColumns}, d.id, d.thread_id, d.lesson_id
       FROM discussion_post d JOIN cohort c ON c.id = d.cohort_id WHERE d.id = $1 AND ${reached}`,
      [postId, ...scopeValues(actor)],
    );
    if (!row) throw new DomainError('not-found');
    const ground = await this.groundOf(row, actor);
    this.checkOpen(ground, row.lesson_id);
    return { ground, post: row };
  }

  /** @throws DomainError `lesson-locked` */
  checkOpen(ground: Ground, lessonId: string): void {
    const known = ground.course.lessons.get(lessonId);
    // What the course no longer has was open when it was discussed.
    if (ground.staff || !known) return;
    const { course, standing } = ground;
    const now = this.clock.now();
    const access = lessonAccessOf(known, accessOf(course, known.module, standing, now), standing, now);
    if (!access.open) throw new DomainError('lesson-locked', { ...access, title: known.lesson.title });
  }

  /** Lessons whose threads she may not see yet. */
  closedLessons(ground: Ground): string[] {
    if (ground.staff) return [];
    const { course, standing } = ground;
    const now = this.clock.now();
    return course.content.modules.flatMap((module) => {
      const access = accessOf(course, module, standing, now);
      return module.lessons
        .filter((lesson) => !lessonAccessOf({ module, lesson }, access, standing, now).open)
        .map(({ id }) => id);
    });
  }

  private async groundOf(row: GroundRow, { personId }: KnownActor): Promise<Ground> {
    const { staff, opens, seated_at: seatedAt, paused_at: pausedAt } = row;
    const course = this.library.byIdOrFail(row.course_id);
    const asked = staff ? [] : [...course.lessons.values()];
    const seat = seatedAt === null ? null : { opens: [opens], activatedAt: [seatedAt], pausedAt };
    const now = this.clock.now();
    return {
      cohort: { id: row.cohort_id, name: row.cohort_name, zone: row.zone },
      course,
      staff,
      standing: {
        ...(await doneFor(this.dataSource, personId, course, asked, seat, now)),
        seat,
      },
    };
  }
}

/** Who may be called by name: members of the cohort and those who train it. */
export function mentionable(manager: EntityManager, cohortId: string): Promise<Mentionable[]> {
  return manager.query(
    `SELECT p.id, p.name FROM person p JOIN (
       SELECT person_id FROM enrolment WHERE cohort_id = $1 AND status IN ('active', 'paused')
       UNION ${trainersOf('$1')}) near ON near.person_id = p.id
     WHERE p.name IS NOT NULL ORDER BY lower(unaccent(p.name)), p.id`,
    [cohortId],
  );
}

/** The lesson as screens name it; null when the course no longer has it. */
export function threadLesson(course: PublishedCourse, lessonId: string): ThreadSummary['lesson'] {
  const known = course.lessons.get(lessonId);
  if (!known) return null;
  const { module, lesson } = known;
  return {
    ...{ id: lesson.id, slug: lesson.slug, title: lesson.title },
    module: { number: module.number, slug: module.slug, title: module.title },
  };
}
