import { Injectable } from '@nestjs/common';
import { CourseLibrary, type PublishedCourse } from '@tandem/catalogue';
import type { completeLesson, InputOf, openLesson, ResponseOf } from '@tandem/contracts';
import { Clock, DomainError, Outbox, preparedQuery, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { accessOf, findSeat } from './learner-facts';

/** What she does with a lesson, saved at once. Repeating it changes nothing; a completion is never taken back. */
@Injectable()
export class RecordLesson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked` */
  async open({ params }: InputOf<typeof openLesson>, actor: KnownActor): Promise<void> {
    await this.requireOpen(params.lessonId, actor);
    await preparedQuery(
      this.dataSource,
      'lesson-open',
      `INSERT INTO lesson_progress (person_id, lesson_id, opened_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, lesson_id) DO UPDATE SET opened_at = greatest(lesson_progress.opened_at, $3)`,
      [actor.personId, params.lessonId, this.clock.now()],
    );
  }

  /** @throws DomainError `not-found`, `lesson-locked` */
  async complete(
    { params }: InputOf<typeof completeLesson>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof completeLesson>> {
    const course = await this.requireOpen(params.lessonId, actor);
    const [row] = await preparedQuery<{ completed_at: Date; before: number }>(
      this.dataSource,
      'lesson-complete',
      `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (person_id, lesson_id)
         DO UPDATE SET completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at)
       RETURNING completed_at,
         (SELECT count(*)::int FROM lesson_progress l WHERE l.person_id = $1 AND l.completed_at IS NOT NULL) AS before`,
      [actor.personId, params.lessonId, this.clock.now()],
    );
    if (mayBeTheLast(course, row!.before)) {
      const { personId } = actor;
      await this.outbox.publish(this.dataSource.manager, 'learning.progress-changed', {
        personId,
        courseId: course.id,
      });
    }
    return { completedAt: row!.completed_at.toISOString() };
  }

  private async requireOpen(lessonId: string, actor: KnownActor): Promise<PublishedCourse> {
    const course = this.library.courseOfLesson(lessonId);
    const { module } = course.lessons.get(lessonId)!;
    const seat = module.free ? null : await findSeat(this.dataSource, actor.personId, course);
    const access = accessOf(module, seat, this.clock.now());
    if (!access.open) throw new DomainError('lesson-locked', { ...access });
    return course;
  }
}

/**
 * Only from the last lesson that the criteria ask for on can a completion change what she is entitled to: before, no
 * event is worth writing. A sweep finds what a crash between the two statements would miss.
 */
function mayBeTheLast(course: PublishedCourse, completedBefore: number): boolean {
  return completedBefore + 1 >= Math.ceil(course.lessons.size * course.content.certification.lessons);
}
