import { Injectable } from '@nestjs/common';
import type { InputOf, ResponseOf, writeReply, writeThread } from '@tandem/contracts';
import { RateLimits } from '@tandem/identity';
import { Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { DiscussionAccess, type Ground } from './discussion-access';
import { checkAct, lockPost } from './locked-post';
import { MentionedPeople } from './mentioned-people';

type Posted = ResponseOf<typeof writeReply>;

interface Words {
  key: string;
  title: string | null;
  text: string;
  choices: Array<{ typed: string; personId: string }>;
}

@Injectable()
export class WritePost {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DiscussionAccess,
    private readonly mentioned: MentionedPeople,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked`, and as `post` does */
  async thread({ params, body }: InputOf<typeof writeThread>, actor: KnownActor): Promise<Posted> {
    const ground = await this.access.cohort(params.cohortId, actor);
    if (!ground.course.lessons.has(params.lessonId)) throw new DomainError('not-found');
    this.access.checkOpen(ground, params.lessonId);
    return this.post(ground, { id: null, lesson_id: params.lessonId }, body, actor);
  }

  /** @throws DomainError `not-found`, `lesson-locked`, and as `post` does */
  async reply({ params, body }: InputOf<typeof writeReply>, actor: KnownActor): Promise<Posted> {
    const { ground, post } = await this.access.post(params.threadId, actor);
    if (post.thread_id) throw new DomainError('not-found');
    return this.post(ground, post, { ...body, title: null }, actor);
  }

  /**
   * Once for each key, however often it is sent.
   * @throws DomainError `validation` of an unclear mention, `too-many-requests`, `post-act-refused` where the thread takes
   * no reply, `post-sent-otherwise` where the key has posted other words
   */
  private async post(
    { cohort, staff }: Ground,
    thread: { id: string | null; lesson_id: string },
    { key, title, text: typed, choices }: Words,
    actor: KnownActor,
  ): Promise<Posted> {
    const { text, people } = await this.mentioned.find(cohort.id, typed, choices);
    const words = { title, text };
    const known = await this.alreadyPosted(actor.personId, key, words);
    if (known) return known;
    await this.limits.countPost(actor.personId);
    const id = newId();
    const isNew = await this.dataSource.transaction(async (tx) => {
      if (thread.id)
        checkAct(await lockPost(tx, thread.id, { personId: actor.personId, staff }, 'share'), 'reply');
      const rows = await tx.query<unknown[]>(
        `INSERT INTO discussion_post
           (id, cohort_id, lesson_id, thread_id, author_id, client_key, title, text, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (author_id, client_key) DO NOTHING RETURNING id`,
        [id, cohort.id, thread.lesson_id, thread.id, actor.personId, key, title, text, this.clock.now()],
      );
      if (rows.length === 0) return false;
      await this.mentioned.save(tx, id, people);
      await this.outbox.publish(tx, 'community.post-written', { postId: id });
      return true;
    });
    if (isNew) return { id, threadId: thread.id ?? id };
    return (await this.alreadyPosted(actor.personId, key, words))!;
  }

  private async alreadyPosted(
    personId: string,
    key: string,
    words: { title: string | null; text: string },
  ): Promise<Posted | null> {
    const [row] = await this.dataSource.query<
      Array<{ id: string; thread_id: string | null; title: string | null; text: string }>
    >(`SELECT id, thread_id, title, text FROM discussion_post WHERE author_id = $1 AND client_key = $2`, [
      personId,
      key,
    ]);
    if (!row) return null;
    if (row.title !== words.title || row.text !== words.text) throw new DomainError('post-sent-otherwise');
    return { id: row.id, threadId: row.thread_id ?? row.id };
  }
}
