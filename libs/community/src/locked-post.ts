import type { PostAct } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { Place } from './discussion-access';
import { DiscussionPost } from './entities/discussion-post.entity';
import type { Reader } from './post-view';
import { postActs, type PostFacts } from './rules/post-acts';

export interface LockedPost {
  post: DiscussionPost;
  acts: PostAct[];
}

/**
 * A post that nobody else changes before the transaction ends, with what the reader may do with it.
 * @param hold `share` for those who only rely on it, so that they do not wait for one another
 */
export async function lockPost(
  tx: EntityManager,
  postId: string,
  reader: Reader,
  hold: 'write' | 'share' = 'write',
): Promise<LockedPost> {
  const post = await tx.findOneOrFail(DiscussionPost, {
    where: { id: postId },
    lock: { mode: hold === 'share' ? 'pessimistic_read' : 'pessimistic_write' },
  });
  const own = post.authorId === reader.personId;
  return { post, acts: postActs({ own, ...factsOf(post), answer: false }, reader) };
}

/** The same; its thread first, as everywhere, so that nobody waits for each other. */
export async function lockInThread(
  tx: EntityManager,
  { id, thread_id: threadId }: Place,
  reader: Reader,
): Promise<LockedPost> {
  if (threadId) await lockPost(tx, threadId, reader);
  return lockPost(tx, id, reader);
}

/** @throws DomainError `post-act-refused` */
export function checkAct({ acts }: LockedPost, act: PostAct): void {
  if (!acts.includes(act)) throw new DomainError('post-act-refused');
}

function factsOf(post: DiscussionPost): Pick<PostFacts, 'isThread' | 'state'> {
  const state = post.deletedAt ? 'deleted' : post.hiddenAt ? 'hidden' : 'visible';
  return { isThread: post.threadId === null, state };
}
