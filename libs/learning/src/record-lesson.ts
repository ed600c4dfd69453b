import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import { seatReleases } from '@tandem/cohorts';
import type { completeLesson, InputOf, Lesson, openLesson, ResponseOf } from '@tandem/contracts';
import { Clock, Outbox, preparedQuery, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { LessonsQueries } from './lessons.queries';
import { requireLessonOpen } from './module-standing';
import { fewestCompletions } from './rules/fewest-completions';

/**
 * Saves a completion in one round trip when the lesson is open to her, as `moduleAccess` says it; one that is repeated is
 * only read. No row: the lesson is locked, or open because she had begun it or its module before they moved to later, or this
 * completion may be the last that the certificate waits for, or the first of a module that requires others.
 *
 * $1 person, $2 course, $3 lesson, $4 now, $5 module, $6 whether it is free, $7 completions that the certificate asks for at
 * least, $8 lessons of which one is begun, as whoever is in a module that requires others has; null for any other module
 */
const completeSql = `
  WITH reached AS (
    SELECT WHERE $6 OR EXISTS (
      SELECT FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
      WHERE e.person_id = $1 AND e.status = 'active' AND c.course_id = $2 AND (
        SELECT max(r.opens_at) FROM (${seatReleases('c.id', 'e.id')}) r WHERE r.part_id IN ($5, $3)) <= $4)
    AND ($8::uuid[] IS NULL OR EXISTS (SELECT FROM lesson_progress WHERE person_id = $1 AND lesson_id = ANY ($8)))),
  known AS (
    SELECT completed_at FROM reached, lesson_progress
    WHERE person_id = $1 AND lesson_id = $3 AND completed_at IS NOT NULL),
  saved AS (
    INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
    SELECT $1, $3, $4, $4 FROM reached
    WHERE NOT EXISTS (SELECT FROM known)
      AND (SELECT count(*) FROM lesson_progress WHERE person_id = $1 AND completed_at IS NOT NULL) + 1 < $7::int
    ON CONFLICT (person_id, lesson_id)
      DO UPDATE SET completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at)
    RETURNING completed_at)
  SELECT completed_at FROM known UNION ALL SELECT completed_at FROM saved`;

/** What she does with a lesson, saved at once. Repeating it changes nothing; a completion is never taken back. */
@Injectable()
export class RecordLesson {
  private readonly fewestByVersion = new WeakMap<PublishedCourse, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly lessons: LessonsQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked` */
  async open(input: InputOf<typeof openLesson>, actor: KnownActor): Promise<Lesson> {
    const lesson = await this.lessons.lesson(input, actor);
    await preparedQuery(
      this.dataSource,
      'lesson-open',
      `INSERT INTO lesson_progress (person_id, lesson_id, opened_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, lesson_id) DO UPDATE SET opened_at = greatest(lesson_progress.opened_at, $3)`,
      [actor.personId, lesson.id, this.clock.now()],
    );
    return lesson;
  }

  /** @throws DomainError `not-found`, `lesson-locked` */
  async complete(
    { params: { lessonId } }: InputOf<typeof completeLesson>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof completeLesson>> {
    const course = this.library.courseOfLesson(lessonId);
    const { module } = course.lessons.get(lessonId)!;
    const now = this.clock.now();
    const [row] = await preparedQuery<{ completed_at: Date }>(
      this.dataSource,
      'lesson-complete',
      completeSql,
      [
        ...[actor.personId, course.id, lessonId, now, module.id, module.free, this.fewest(course)],
        course.requirements.has(module.id) ? module.lessons.map(({ id }) => id) : null,
      ],
    );
    if (row) return { completedAt: row.completed_at.toISOString() };
    await requireLessonOpen(this.dataSource, course, course.lessons.get(lessonId)!, actor.personId, now);
    return { completedAt: (await this.completeAndTell(course, lessonId, actor, now)).toISOString() };
  }

  private fewest(course: PublishedCourse): number {
    const known = this.fewestByVersion.get(course) ?? fewestCompletions(course.content, course.past);
    this.fewestByVersion.set(course, known);
    return known;
  }

  /** The completion that may change what she is entitled to, with the event that looks. A sweep finds a race of two. */
  private async completeAndTell(
    course: PublishedCourse,
    lessonId: string,
    { personId }: KnownActor,
    now: Date,
  ): Promise<Date> {
    return this.dataSource.transaction(async (tx) => {
      const saved = await tx.query<unknown[]>(
        `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (person_id, lesson_id) DO UPDATE SET completed_at = excluded.completed_at
           WHERE lesson_progress.completed_at IS NULL
         RETURNING lesson_id`,
        [personId, lessonId, now],
      );
      if (saved.length > 0) {
        await this.outbox.publish(tx, 'learning.progress-changed', { personId, courseId: course.id });
      }
      const [row] = await tx.query<Array<{ completed_at: Date }>>(
        'SELECT completed_at FROM lesson_progress WHERE person_id = $1 AND lesson_id = $2',
        [personId, lessonId],
      );
      return row!.completed_at;
    });
  }
}
