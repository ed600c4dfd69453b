import { Injectable } from '@nestjs/common';
import { CourseLibrary, excerptOf } from '@tandem/catalogue';
import {
  readCursor,
  writeCursor,
  type getLessonDiscussion,
  type InputOf,
  type listCohortThreads,
  type ResponseOf,
  type ThreadSummary,
} from '@tandem/contracts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { DiscussionAccess, mentionable, threadLesson, type Ground } from './discussion-access';
import { authorView, isReadable, postColumns, type PostRow } from './post-view';
import { postState } from './rules/post-acts';

const pageSize = 20;

interface Row extends PostRow {
  title: string;
  lesson_id: string;
  replies: number;
  last_reply_at: Date | null;
  answered: boolean;
}

/** $2 the only lesson, or null; $3 lessons that stay unseen. */
const statement = `
  SELECT ${postColumns}, d.lesson_id, d.answer_id IS NOT NULL AS answered, r.replies, r.last_reply_at
  FROM discussion_post d LEFT JOIN person p ON p.id = d.author_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS replies, max(r.created_at) AS last_reply_at
    FROM discussion_post r WHERE r.thread_id = d.id AND r.deleted_at IS NULL) r
  WHERE d.cohort_id = $1 AND d.thread_id IS NULL AND ($2::uuid IS NULL OR d.lesson_id = $2)
    AND d.lesson_id <> ALL ($3::uuid[])
    AND ($4::timestamptz IS NULL OR (d.created_at, d.id) < ($4, $5::uuid))
    AND (d.deleted_at IS NULL OR r.replies > 0)
  ORDER BY d.created_at DESC, d.id DESC LIMIT ${pageSize + 1}`;

@Injectable()
export class ThreadsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly access: DiscussionAccess,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked` */
  async ofLesson(
    { params, query }: InputOf<typeof getLessonDiscussion>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof getLessonDiscussion>> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const module = course.content.modules.find(({ slug }) => slug === params.moduleSlug);
    const lesson = module?.lessons.find(({ slug }) => slug === params.lessonSlug);
    if (!lesson) throw new DomainError('not-found');
    const cohortId = await this.cohortOf(actor.personId, course.id);
    if (!cohortId)
      throw new DomainError('lesson-locked', {
        ...{ open: false, reasons: [{ kind: 'not-enrolled' }] },
        title: lesson.title,
      });
    const ground = await this.access.cohort(cohortId, actor);
    this.access.checkOpen(ground, lesson.id);
    const [people, threads] = await Promise.all([
      mentionable(this.dataSource.manager, cohortId),
      this.threads(ground, actor, lesson.id, query.after),
    ]);
    return { lesson: threadLesson(course, lesson.id)!, cohort: ground.cohort, people, ...threads };
  }

  async ofCohort(
    { params, query }: InputOf<typeof listCohortThreads>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listCohortThreads>> {
    const ground = await this.access.cohort(params.cohortId, actor);
    return { cohort: ground.cohort, ...(await this.threads(ground, actor, null, query.after)) };
  }

  private async threads(
    ground: Ground,
    actor: KnownActor,
    lessonId: string | null,
    after: string | undefined,
  ): Promise<{ threads: ThreadSummary[]; next: string | null }> {
    const rows = await this.dataSource.query<Row[]>(statement, [
      ground.cohort.id,
      lessonId,
      lessonId ? [] : this.access.closedLessons(ground),
      ...readCursor(after),
    ]);
    const shown = rows.slice(0, pageSize);
    const reader = { personId: actor.personId, staff: ground.staff };
    return {
      threads: shown.map((row) => {
        const readable = isReadable(row, reader);
        return {
          id: row.id,
          title: readable ? row.title : null,
          excerpt: readable ? excerptOf(row.text) : null,
          author: authorView(row, reader),
          state: postState(row),
          createdAt: row.created_at.toISOString(),
          replies: row.replies,
          lastReplyAt: row.last_reply_at?.toISOString() ?? null,
          answered: row.answered,
          lesson: threadLesson(ground.course, row.lesson_id),
        };
      }),
      next: rows.length > pageSize ? writeCursor(shown.at(-1)!) : null,
    };
  }

  /** Her cohort of the course; the one that starts last when she has several. */
  private async cohortOf(personId: string, courseId: string): Promise<string | null> {
    const [row] = await this.dataSource.query<Array<{ id: string }>>(
      `SELECT c.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
       WHERE e.person_id = $1 AND e.status IN ('active', 'paused') AND c.course_id = $2
       ORDER BY e.status, c.starts_on DESC LIMIT 1`,
      [personId, courseId],
    );
    return row?.id ?? null;
  }
}
