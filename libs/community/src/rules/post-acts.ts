import type { PostAct } from '@tandem/contracts';

export interface PostFacts {
  own: boolean;
  isThread: boolean;
  state: 'visible' | 'hidden' | 'deleted';
  /** Marked as the answer of its thread. */
  answer: boolean;
}

/**
 * What a reader may do with a post that she reaches. What was hidden changes no more but by its deletion; whoever trains
 * the cohort hides instead of reporting.
 */
export function postActs({ own, isThread, state, answer }: PostFacts, reader: { staff: boolean }): PostAct[] {
  if (state === 'deleted') return [];
  const acts: PostAct[] = [];
  const visible = state === 'visible';
  if (visible && isThread) acts.push('reply');
  if (visible && own) acts.push('edit');
  if (own) acts.push('delete');
  if (visible && !own) acts.push(reader.staff ? 'hide' : 'report');
  if (!visible && reader.staff) acts.push('show');
  if (visible && reader.staff && !isThread) acts.push(answer ? 'unmark-answer' : 'mark-answer');
  return acts;
}

export function postState(post: { deleted_at: unknown; hidden_at: unknown }): PostFacts['state'] {
  if (post.deleted_at) return 'deleted';
  return post.hidden_at ? 'hidden' : 'visible';
}
