import type { ReceivedAnnouncement } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import { moment } from '../lib/format';
import { useLocale, useMessages } from '../lib/messages';
import { messages } from '../routes/espace-messages/messages';

interface AnnouncementEntryProps {
  announcement: ReceivedAnnouncement;
  heading: 'h2' | 'h3';
}

/** A message that she received, in a list. */
export function AnnouncementEntry({ announcement, heading: Heading }: AnnouncementEntryProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, subject, author, sentAt, readAt, excerpt } = announcement;
  return (
    <li className="border-t border-line py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        {readAt ? null : <Tag tone="clay">{t.isNew}</Tag>}
        <Heading className="min-w-0 font-text text-base font-semibold break-words">
          <a href={`/espace/messages/${id}`} className="link link-alone">
            {subject}
          </a>
        </Heading>
      </div>
      <p className="mt-1 line-clamp-2 break-words text-soft">{excerpt}</p>
      <p className="text-sm text-soft">
        {author ?? t.someone}, <time dateTime={sentAt}>{moment(locale, sentAt)}</time>
      </p>
    </li>
  );
}
