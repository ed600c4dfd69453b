import { renderWriting } from '@tandem/catalogue';
import type { Post, PostAuthor } from '@tandem/contracts';
import { postActs, postState } from './rules/post-acts';

export interface PostRow {
  id: string;
  thread_id: string | null;
  author_id: string | null;
  author_name: string | null;
  author_staff: boolean;
  title: string | null;
  text: string;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  hidden_at: Date | null;
  hidden_reason: string | null;
  mentioned: string[];
}

/** What a `PostRow` is made of; `d` is the post, `p` its author, who may be missing. */
export const postColumns = `d.id, d.thread_id, d.author_id, p.name AS author_name,
  coalesce('owner' = ANY (p.roles), false)
    OR EXISTS (SELECT FROM cohort_trained t WHERE t.cohort_id = d.cohort_id AND t.person_id = d.author_id) AS author_staff,
  d.title, d.text, d.created_at, d.edited_at, d.deleted_at, d.hidden_at, d.hidden_reason,
  ARRAY(SELECT m.name FROM discussion_mention m WHERE m.post_id = d.id) AS mentioned`;

export interface Reader {
  personId: string;
  staff: boolean;
}

export function postView(row: PostRow, reader: Reader, answerId: string | null): Post {
  const author = authorView(row, reader);
  const answer = row.id === answerId;
  const state = postState(row);
  const acts = postActs({ own: author.own, isThread: row.thread_id === null, state, answer }, reader);
  const readable = isReadable(row, reader);
  return {
    id: row.id,
    author,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    state,
    hiddenReason: state === 'hidden' && readable ? row.hidden_reason : null,
    html: readable ? renderWriting(row.text, row.mentioned) : null,
    text: acts.includes('edit') ? row.text : null,
    answer,
    acts,
  };
}

export function authorView(
  row: Pick<PostRow, 'author_id' | 'author_name' | 'author_staff'>,
  { personId }: Reader,
): PostAuthor {
  return { name: row.author_name, staff: row.author_staff, own: row.author_id === personId };
}

/** A hidden text is still there for its author, and for those who may show it again. */
export function isReadable(
  row: Pick<PostRow, 'author_id' | 'deleted_at' | 'hidden_at'>,
  { personId, staff }: Reader,
): boolean {
  const state = postState(row);
  return state === 'visible' || (state === 'hidden' && (staff || row.author_id === personId));
}
