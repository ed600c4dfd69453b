import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import type { Academy } from './academy';
import type { TestApp } from './app';
import type { TestPerson } from './factories';

/** What people do in the discussion of one lesson, through the API. */
export function discussionOf(api: TestApp, { cohortId }: Pick<Academy, 'cohortId'>, lessonId: string) {
  const as = (person: TestPerson) => api.as(person.token);
  return {
    as,
    thread: (person: TestPerson, body: { title?: string; text?: string; key?: string } = {}) =>
      as(person)(contract.writeThread, {
        params: { cohortId, lessonId },
        body: { key: newId(), title: 'Une question', text: 'Comment faites-vous ?', ...body },
      }),
    reply: (person: TestPerson, threadId: string, text = 'Comme ceci.') =>
      as(person)(contract.writeReply, { params: { threadId }, body: { key: newId(), text } }),
    read: (person: TestPerson, threadId: string, query = {}) =>
      as(person)(contract.getThread, { params: { threadId }, query }),
    remove: (person: TestPerson, postId: string) => as(person)(contract.deletePost, { params: { postId } }),
    report: (person: TestPerson, postId: string, reason = 'Hors sujet') =>
      as(person)(contract.reportPost, { params: { postId }, body: { reason } }),
    moderate: (person: TestPerson, postId: string, body: { hidden: boolean; reason?: string }) =>
      as(person)(contract.moderatePost, { params: { postId }, body }),
    mark: (person: TestPerson, threadId: string, replyId: string | null) =>
      as(person)(contract.markAnswer, { params: { threadId }, body: { replyId } }),
  };
}

interface PostFacts {
  cohortId: string;
  lessonId: string;
  authorId: string;
  threadId?: string;
  text?: string;
  createdAt?: Date;
}

/** A post as it lies in the database, a thread unless told otherwise; nobody is notified. */
export async function writePost(dataSource: DataSource, post: PostFacts): Promise<string> {
  const id = newId();
  const { cohortId, lessonId, threadId = null, authorId, text = 'Quelques mots.' } = post;
  const title = threadId ? null : 'Un fil';
  await dataSource.query(
    `INSERT INTO discussion_post (id, cohort_id, lesson_id, thread_id, author_id, client_key, title, text, created_at)
     VALUES ($1, $2, $3, $4, $5, $1, $6, $7, $8)`,
    [id, cohortId, lessonId, threadId, authorId, title, text, post.createdAt ?? new Date()],
  );
  return id;
}
