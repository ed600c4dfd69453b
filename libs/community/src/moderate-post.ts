import { Injectable } from '@nestjs/common';
import type { InputOf, markAnswer, moderatePost } from '@tandem/contracts';
import { audit, Clock, DomainError, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, IsNull } from 'typeorm';
import { DiscussionAccess, type Ground, type Place } from './discussion-access';
import { DiscussionPost } from './entities/discussion-post.entity';
import { PostReport } from './entities/post-report.entity';
import { checkAct, lockInThread, lockPost } from './locked-post';

/** What trainers do in the discussion of a cohort of theirs. */
@Injectable()
export class ModeratePost {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DiscussionAccess,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Not hidden: shown again where it was, left as it is otherwise.
   * @throws DomainError `not-found`, also for a member; `post-act-refused` for a post of her own or a deleted one;
   * `post-hidden-already` for another reason
   */
  async moderate({ params, body }: InputOf<typeof moderatePost>, actor: KnownActor): Promise<void> {
    const { postId } = params;
    const { post } = await this.ownGround(postId, actor);
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const locked = await lockInThread(tx, post, { personId: actor.personId, staff: true });
      const wasHidden = locked.post.hiddenAt !== null;
      if (body.hidden && wasHidden) {
        if (locked.post.hiddenReason === body.reason) return;
        throw new DomainError('post-hidden-already');
      }
      if (body.hidden) {
        checkAct(locked, 'hide');
        const hidden = { hiddenAt: now, hiddenBy: actor.personId, hiddenReason: body.reason };
        await tx.update(DiscussionPost, { id: postId }, hidden);
        await tx.update(DiscussionPost, { answerId: postId }, { answerId: null });
      } else if (wasHidden) {
        checkAct(locked, 'show');
        const shown = { hiddenAt: null, hiddenBy: null, hiddenReason: null };
        await tx.update(DiscussionPost, { id: postId }, shown);
      }
      await tx.update(PostReport, { postId, settledAt: IsNull() }, { settledAt: now });
      await this.outbox.publish(tx, 'community.post-moderated', { postId });
      await audit(tx, actor, now, {
        action: 'post.moderate',
        subjectId: postId,
        before: { hidden: wasHidden },
        after: { hidden: body.hidden },
      });
    });
  }

  /** @throws DomainError `not-found`, also for a member or a reply of another thread; `post-act-refused` */
  async markAnswer(
    { params: { threadId }, body: { replyId } }: InputOf<typeof markAnswer>,
    actor: KnownActor,
  ): Promise<void> {
    await this.ownGround(threadId, actor);
    await this.dataSource.transaction(async (tx) => {
      const reader = { personId: actor.personId, staff: true };
      // The thread first, as everywhere: two trainers who mark at once wait for each other.
      const { post: thread } = await lockPost(tx, threadId, reader);
      if (thread.threadId) throw new DomainError('not-found');
      if (replyId) {
        const reply = await tx.findOneBy(DiscussionPost, { id: replyId, threadId });
        if (!reply) throw new DomainError('not-found');
        checkAct(await lockPost(tx, replyId, reader), 'mark-answer');
      }
      if (thread.answerId === replyId) return;
      await tx.update(DiscussionPost, { id: threadId }, { answerId: replyId });
      if (replyId) await this.outbox.publish(tx, 'community.answer-marked', { postId: replyId });
    });
  }

  private async ownGround(postId: string, actor: KnownActor): Promise<{ ground: Ground; post: Place }> {
    const found = await this.access.post(postId, actor);
    if (!found.ground.staff) throw new DomainError('not-found');
    return found;
  }
}
