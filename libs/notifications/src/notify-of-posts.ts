import { Injectable } from '@nestjs/common';
import { trainersOf } from '@tandem/cohorts';
import { Clock, Outbox } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tellOnce } from './tell-in-portal';

/** The post as it is now: gone or hidden, it tells nobody anything; locked, so that it does not go meanwhile. */
const visiblePost = `
  SELECT d.*, coalesce(d.thread_id, d.id) AS topic_id FROM discussion_post d
  WHERE d.id = $1 AND d.deleted_at IS NULL AND d.hidden_at IS NULL FOR SHARE`;

/** Members of the post's cohort and its trainers: who left meanwhile is told nothing. */
const reaches = (person: string) => `(
  EXISTS (SELECT FROM enrolment e WHERE e.cohort_id = post.cohort_id AND e.person_id = ${person} AND e.status = 'active')
  OR ${person} IN (${trainersOf('post.cohort_id')})
  OR EXISTS (SELECT FROM person o WHERE o.id = ${person} AND 'owner' = ANY (o.roles)))`;

/** Each person once, for the nearest reason. */
const toldOfPost = `
  WITH post AS (${visiblePost}),
  told (person_id, kind, rank) AS (
    SELECT m.person_id, 'mention', 1 FROM discussion_mention m JOIN post ON m.post_id = post.id
    UNION ALL
    SELECT t.author_id, 'reply', 2 FROM discussion_post t JOIN post ON t.id = post.thread_id
    UNION ALL
    SELECT r.author_id, 'thread', 3 FROM discussion_post r JOIN post ON r.thread_id = post.thread_id
    WHERE (r.created_at, r.id) < (post.created_at, post.id)
  )
  SELECT DISTINCT ON (told.person_id) told.person_id, told.kind, post.id, post.topic_id
  FROM told CROSS JOIN post
  WHERE told.person_id <> post.author_id AND ${reaches('told.person_id')}
  ORDER BY told.person_id, told.rank`;

/** To whoever asked, and to whoever answered; trainers mark their own answers and know. */
const toldOfAnswer = `
  WITH post AS (${visiblePost})
  SELECT DISTINCT told.person_id, 'answer', post.id, post.topic_id
  FROM post JOIN discussion_post t ON t.id = post.thread_id AND t.answer_id = post.id
    CROSS JOIN LATERAL (VALUES (t.author_id), (post.author_id)) told (person_id)
  WHERE told.person_id IS NOT NULL AND ${reaches('told.person_id')}
    AND NOT EXISTS (SELECT FROM person s WHERE s.id = told.person_id AND s.roles && '{trainer,owner}')`;

/** To the cohort's trainers; to the owners when it has none. */
const toldOfReport = `
  WITH post AS (${visiblePost})
  SELECT t.id, 'report', post.id, post.topic_id
  FROM post JOIN person t ON CASE
    WHEN EXISTS (SELECT FROM (${trainersOf('post.cohort_id')}) t)
    THEN t.id IN (${trainersOf('post.cohort_id')})
    ELSE 'owner' = ANY (t.roles) END
  WHERE EXISTS (SELECT FROM post_report r WHERE r.post_id = post.id AND r.settled_at IS NULL)`;

const toldOfHiding = `
  SELECT d.author_id, 'hidden', d.id, coalesce(d.thread_id, d.id)
  FROM discussion_post d WHERE d.id = $1 AND d.hidden_at IS NOT NULL AND d.deleted_at IS NULL AND d.author_id IS NOT NULL
  FOR SHARE`;

/** Tells people what happens in discussions. Handlers may run twice, and later than what came after. */
@Injectable()
export class NotifyOfPosts {
  constructor(
    outbox: Outbox,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    outbox.handle('community.post-written', 'notify-post-written', ({ postId }) =>
      this.tell(toldOfPost, postId),
    );
    outbox.handle('community.answer-marked', 'notify-answer-marked', ({ postId }) =>
      this.tell(toldOfAnswer, postId),
    );
    outbox.handle('community.post-reported', 'notify-post-reported', ({ postId }) =>
      this.tell(toldOfReport, postId),
    );
    outbox.handle('community.post-deleted', 'notify-post-deleted', ({ postId }) => this.tidy(postId));
    outbox.handle('community.post-moderated', 'notify-post-moderated', ({ postId }) => this.tidy(postId));
  }

  private async tell(who: string, postId: string): Promise<void> {
    await tellOnce(this.dataSource, { told: who, values: [postId], now: this.clock.now() });
  }

  /** Takes back what was told of a post that is gone or hidden, and of reports that are settled. */
  private async tidy(postId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await tx.query(
        `DELETE FROM notification n USING discussion_post d
         WHERE d.id = $1 AND n.subject_id = d.id AND CASE n.kind
           WHEN 'hidden' THEN d.hidden_at IS NULL OR d.deleted_at IS NOT NULL
           WHEN 'report' THEN NOT EXISTS (SELECT FROM post_report r WHERE r.post_id = d.id AND r.settled_at IS NULL)
           ELSE d.hidden_at IS NOT NULL OR d.deleted_at IS NOT NULL END`,
        [postId],
      );
      await tellOnce(tx, { told: toldOfHiding, values: [postId], now: this.clock.now() });
    });
  }
}
