import { Injectable } from '@nestjs/common';
import type { deletePost, editPost, InputOf, reportPost } from '@tandem/contracts';
import { RateLimits } from '@tandem/identity';
import { Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { DiscussionAccess } from './discussion-access';
import { DiscussionPost } from './entities/discussion-post.entity';
import { checkAct, lockInThread, lockPost } from './locked-post';
import { MentionedPeople } from './mentioned-people';

/** What a member does with a post that is there: all repeatable. */
@Injectable()
export class ChangePost {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DiscussionAccess,
    private readonly mentioned: MentionedPeople,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Words that were not before her eyes are not overwritten.
   * @throws DomainError `not-found`, `lesson-locked`, `validation` of an unclear mention, `post-act-refused`, `post-changed`
   */
  async edit({ params: { postId }, body }: InputOf<typeof editPost>, actor: KnownActor): Promise<void> {
    const { ground } = await this.access.post(postId, actor);
    const { text, people } = await this.mentioned.find(ground.cohort.id, body.text, body.choices);
    await this.dataSource.transaction(async (tx) => {
      const locked = await lockPost(tx, postId, { personId: actor.personId, staff: ground.staff });
      checkAct(locked, 'edit');
      const { post } = locked;
      const title = post.threadId ? null : (body.title ?? post.title);
      if (title === post.title && text === post.text) return;
      if ((post.editedAt?.toISOString() ?? null) !== body.base) throw new DomainError('post-changed');
      await tx.update(DiscussionPost, { id: postId }, { title, text, editedAt: this.clock.now() });
      const callsMore = await this.mentioned.save(tx, postId, people);
      if (callsMore) await this.outbox.publish(tx, 'community.post-written', { postId });
    });
  }

  /** @throws DomainError `not-found`, `lesson-locked`, `post-act-refused` */
  async delete({ params: { postId } }: InputOf<typeof deletePost>, actor: KnownActor): Promise<void> {
    const { ground, post: place } = await this.access.post(postId, actor);
    await this.dataSource.transaction(async (tx) => {
      const locked = await lockInThread(tx, place, { personId: actor.personId, staff: ground.staff });
      const { post } = locked;
      if (post.deletedAt && post.authorId === actor.personId) return;
      checkAct(locked, 'delete');
      const gone = { text: '', title: post.threadId ? null : '', deletedAt: this.clock.now() };
      await tx.update(DiscussionPost, { id: postId }, gone);
      await tx.update(DiscussionPost, { answerId: postId }, { answerId: null });
      await this.mentioned.save(tx, postId, []);
      await this.outbox.publish(tx, 'community.post-deleted', { postId });
    });
  }

  /** Told again, it is read again. @throws DomainError `not-found`, `lesson-locked`, `post-act-refused`, `too-many-requests` */
  async report({ params: { postId }, body }: InputOf<typeof reportPost>, actor: KnownActor): Promise<void> {
    const { ground } = await this.access.post(postId, actor);
    await this.limits.countPost(actor.personId);
    await this.dataSource.transaction(async (tx) => {
      const reader = { personId: actor.personId, staff: ground.staff };
      checkAct(await lockPost(tx, postId, reader), 'report');
      await tx.query(
        `INSERT INTO post_report (post_id, person_id, reason, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (post_id, person_id) DO UPDATE
           SET reason = excluded.reason, created_at = excluded.created_at, settled_at = NULL`,
        [postId, actor.personId, body.reason, this.clock.now()],
      );
      await this.outbox.publish(tx, 'community.post-reported', { postId });
    });
  }
}
