import type { Mentionable, Post } from '@tandem/contracts';
import { Button, Notice, Prose, Tag } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { AuthorLine } from '../../parts/discussion/author-line';
import { messages as common } from '../../parts/discussion/messages';
import { PostForm } from '../../parts/discussion/post-form';
import { messages } from './messages';
import { PostStep } from './post-step';

interface PostEntryProps {
  post: Post & { title?: string | null };
  people: readonly Mentionable[];
  zone: string;
  /** What she is about to do with it. */
  step: string | null;
  /** Where she is once it is deleted. */
  afterDeletion: string;
  keepsPlace?: boolean;
  newKey: string;
}

/** One post, with what she may do with it; in its place, the form of what she is doing. */
export function PostEntry({ post, people, zone, step, afterDeletion, keepsPlace, newKey }: PostEntryProps) {
  const t = useMessages(messages);
  const c = useMessages(common);
  const { id, author, acts, html, state, hiddenReason } = post;
  const here = `message-${id}`;
  const editing = step === 'edit' && post.text !== null;
  return (
    <article
      id={here}
      aria-label={t.post(author.name ?? c.former)}
      // An address that names the post leads the focus to it.
      tabIndex={-1}
      className={post.answer ? 'card card-teal grid gap-3' : 'grid gap-3'}
    >
      {post.answer ? (
        <p>
          <Tag tone="teal">{c.answer}</Tag>
        </p>
      ) : null}
      <AuthorLine {...{ author, zone }} createdAt={post.createdAt} editedAt={post.editedAt} />
      {state === 'deleted' ? <p className="text-soft italic">{c.deleted}</p> : null}
      {state === 'hidden' ? (
        <Notice tone="warning">
          <p>{hiddenReason ? c.hiddenBecause(hiddenReason) : c.hidden}</p>
        </Notice>
      ) : null}
      {editing ? (
        <PostForm
          intent="edit"
          postId={id}
          newKey={newKey}
          people={people}
          words={{ title: post.title ?? null, text: post.text ?? '', editedAt: post.editedAt }}
          cancel={`?message=${id}#${here}`}
        />
      ) : html === null ? null : (
        <Prose html={html} className="prose-post" />
      )}
      {editing ? null : <PostStep {...{ post, step, afterDeletion, keepsPlace }} />}
      <PostActs post={post} acts={acts.filter((act) => act !== 'reply' && act !== step)} />
    </article>
  );
}

/** Those that change at once are buttons; those that ask something more lead to their form. */
function PostActs({ post, acts }: { post: Post; acts: Post['acts'] }) {
  const t = useMessages(messages);
  if (acts.length === 0) return null;
  return (
    <ul className="no-print flex flex-wrap items-center gap-x-5 text-sm">
      {acts.map((act) => (
        <li key={act}>
          {act === 'show' || act === 'mark-answer' || act === 'unmark-answer' ? (
            <form method="post">
              <input type="hidden" name="intent" value={act} />
              <input type="hidden" name="post" value={post.id} />
              <Button variant="quiet" small>
                {t.acts[act]}
              </Button>
            </form>
          ) : (
            <a
              className="link inline-flex min-h-11 items-center"
              href={`?message=${post.id}&faire=${act}#message-${post.id}`}
            >
              {t.acts[act]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
