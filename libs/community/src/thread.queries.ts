import { Injectable } from '@nestjs/common';
import { readCursor, writeCursor, type getThread, type InputOf, type ResponseOf } from '@tandem/contracts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { DiscussionAccess, mentionable, threadLesson } from './discussion-access';
import { isReadable, postColumns, postView, type PostRow } from './post-view';

const pageSize = 50;

interface ThreadRow extends PostRow {
  answer_id: string | null;
  replies: number;
  /** Of the reply to start from, where one is named. */
  at_created: Date | null;
  first_id: string | null;
}

const threadSql = `
  SELECT ${postColumns}, d.answer_id,
    (SELECT count(*)::int FROM discussion_post r WHERE r.thread_id = d.id AND r.deleted_at IS NULL) AS replies,
    (SELECT r.id FROM discussion_post r WHERE r.thread_id = d.id AND r.deleted_at IS NULL
     ORDER BY r.created_at, r.id LIMIT 1) AS first_id,
    (SELECT r.created_at FROM discussion_post r WHERE r.id = $2::uuid AND r.thread_id = d.id) AS at_created
  FROM discussion_post d LEFT JOIN person p ON p.id = d.author_id WHERE d.id = $1 AND d.thread_id IS NULL`;

/** From the instant and id of $2 and $3 on; with them too where $4 says so. */
const repliesSql = `
  SELECT ${postColumns} FROM discussion_post d LEFT JOIN person p ON p.id = d.author_id
  WHERE d.thread_id = $1 AND d.deleted_at IS NULL
    AND ($2::timestamptz IS NULL OR (d.created_at, d.id) > ($2, $3::uuid) OR ($4 AND d.id = $3))
  ORDER BY d.created_at, d.id LIMIT ${pageSize + 1}`;

@Injectable()
export class ThreadQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DiscussionAccess,
  ) {}

  /** @throws DomainError `not-found`, also for a thread that was deleted before anybody replied; `lesson-locked` */
  async thread(
    { params: { threadId }, query }: InputOf<typeof getThread>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof getThread>> {
    const { ground, post } = await this.access.post(threadId, actor);
    const [[row], people] = await Promise.all([
      this.dataSource.query<ThreadRow[]>(threadSql, [threadId, query.at ?? null]),
      mentionable(this.dataSource.manager, ground.cohort.id),
    ]);
    if (!row || (row.deleted_at && row.replies === 0)) throw new DomainError('not-found');
    const from =
      row.at_created && row.replies > pageSize
        ? [row.at_created, query.at, true]
        : [...readCursor(query.after), false];
    const replies = await this.dataSource.query<PostRow[]>(repliesSql, [threadId, ...from]);
    const shown = replies.slice(0, pageSize);
    const reader = { personId: actor.personId, staff: ground.staff };
    return {
      thread: {
        ...postView(row, reader, row.answer_id),
        title: isReadable(row, reader) ? row.title : null,
      },
      replies: shown.map((reply) => postView(reply, reader, row.answer_id)),
      replyCount: row.replies,
      earlier: shown.length > 0 && shown[0]!.id !== row.first_id,
      next: replies.length > pageSize ? writeCursor(shown.at(-1)!) : null,
      staff: ground.staff,
      lesson: threadLesson(ground.course, post.lesson_id),
      cohort: ground.cohort,
      people,
    };
  }
}
