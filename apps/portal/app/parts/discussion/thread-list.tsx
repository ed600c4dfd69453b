import type { ThreadSummary } from '@tandem/contracts';
import { Card, Tag } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { CursorPages } from '../cursor-pages';
import { AuthorLine } from './author-line';
import { messages } from './messages';

interface ThreadListProps {
  threads: readonly ThreadSummary[];
  zone: string;
  /** Where the next page starts; null on the last. */
  next: string | null;
  /** Whether this is not the first page. */
  further: boolean;
  /** Names the lesson of each thread. */
  lessons?: boolean;
}

/** Threads, the newest first: one heading each. */
export function ThreadList({ threads, zone, next, further, lessons }: ThreadListProps) {
  const t = useMessages(messages);
  return (
    <>
      <ol className="grid gap-4" aria-label={t.lists}>
        {threads.map((thread) => (
          <Entry key={thread.id} {...{ thread, zone, lessons }} />
        ))}
      </ol>
      <CursorPages {...{ next, further, t }} />
    </>
  );
}

interface EntryProps extends Pick<ThreadListProps, 'zone' | 'lessons'> {
  thread: ThreadSummary;
}

function Entry({ thread, zone, lessons }: EntryProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, title, excerpt, state, replies, lastReplyAt, answered, lesson } = thread;
  const gone = state === 'deleted' ? t.deletedThread : t.hiddenThread;
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-xl">
          <a href={`/espace/discussions/${id}`} className="link link-alone">
            {title ?? gone}
          </a>
        </h2>
        {answered ? <Tag tone="teal">{t.answered}</Tag> : null}
      </div>
      {lessons && lesson ? (
        <p className="text-sm text-soft">
          {t.module(lesson.module.number)} · {lesson.title}
        </p>
      ) : null}
      <AuthorLine author={thread.author} createdAt={thread.createdAt} zone={zone} />
      {excerpt ? <p>{excerpt}</p> : null}
      <p className="text-sm text-soft">
        {t.replies(replies)}
        {lastReplyAt ? `, ${t.lastReply(date(locale, lastReplyAt, 'date', zone))}` : ''}
      </p>
    </Card>
  );
}
