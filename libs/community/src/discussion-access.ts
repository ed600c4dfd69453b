import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import type { Mentionable, ThreadSummary } from '@tandem/contracts';
import { moduleAccess } from '@tandem/learning';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';

/** A cohort whose discussion the caller reaches. */
export interface Ground {
  cohort: { id: string; name: string; zone: string };
  course: PublishedCourse;
  /** She trains it, or is an owner. */
  staff: boolean;
  /** Milliseconds of the epoch by module. */
  opens: Record<string, number>;
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
}

const groundColumns = `c.id AS cohort_id, c.name AS cohort_name, c.zone, c.course_id, ${withinScope('c', 2, 3)} AS staff,
  (SELECT coalesce(json_object_agg(r.module_id, extract(epoch FROM r.opens_at) * 1000), '{}')
   FROM cohort_release r WHERE r.cohort_id = c.id) AS opens`;

/** Whoever trains it, and its members, whatever their other roles reach. $2 person, $3 scope */
const reached = `(${withinScope('c', 2, 3)} OR EXISTS (
  SELECT FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2::uuid AND e.status = 'active'))`;

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
    return this.groundOf(row);
  }

  /** The cohort of a post, if the post's lesson is open to her. @throws DomainError `not-found`, `lesson-locked` */
  async post(postId: string, actor: KnownActor): Promise<{ ground: Ground; post: Place }> {
    const [row] = await this.dataSource.query<Array<GroundRow & Place>>(
      `SELECT ${groundColumns}, d.id, d.thread_id, d.lesson_id
       FROM discussion_post d JOIN cohort c ON c.id = d.cohort_id WHERE d.id = $1 AND ${reached}`,
      [postId, ...scopeValues(actor)],
    );
    if (!row) throw new DomainError('not-found');
    const ground = this.groundOf(row);
    this.checkOpen(ground, row.lesson_id);
    return { ground, post: row };
  }

  /** @throws DomainError `lesson-locked` */
  checkOpen(ground: Ground, lessonId: string): void {
    const known = ground.course.lessons.get(lessonId);
    // What the course no longer has was open when it was discussed.
    if (ground.staff || !known) return;
    const access = moduleAccess(known.module, ground.opens[known.module.id], this.clock.now());
    if (!access.open) throw new DomainError('lesson-locked', { ...access, title: known.lesson.title });
  }

  /** Lessons whose threads she may not see yet. */
  closedLessons(ground: Ground): string[] {
    if (ground.staff) return [];
    const now = this.clock.now();
    return ground.course.content.modules.flatMap((module) =>
      moduleAccess(module, ground.opens[module.id], now).open ? [] : module.lessons.map(({ id }) => id),
    );
  }

  private groundOf(row: GroundRow): Ground {
    const cohort = { id: row.cohort_id, name: row.cohort_name, zone: row.zone };
    return {
      cohort,
      course: this.library.byIdOrFail(row.course_id),
      staff: row.staff,
      opens: row.opens,
    };
  }
}

/** Who may be called by name: members of the cohort and those who train it. */
export function mentionable(manager: EntityManager, cohortId: string): Promise<Mentionable[]> {
  return manager.query(
    `SELECT p.id, p.name FROM person p JOIN (
       SELECT person_id FROM enrolment WHERE cohort_id = $1 AND status = 'active'
       UNION SELECT person_id FROM cohort_trainer WHERE cohort_id = $1) near ON near.person_id = p.id
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
