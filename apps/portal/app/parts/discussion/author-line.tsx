import type { PostAuthor } from '@tandem/contracts';
import { Avatar, Tag } from '@tandem/ui';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

interface AuthorLineProps {
  author: PostAuthor;
  createdAt: string;
  editedAt?: string | null;
  zone: string;
}

/** Who wrote and when. */
export function AuthorLine({ author, createdAt, editedAt, zone }: AuthorLineProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const name = author.name ?? t.former;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Avatar name={name} />
      <span className="font-semibold">
        {name}
        {author.own ? ` (${t.you})` : ''}
      </span>
      {author.staff ? <Tag tone="teal">{t.staff}</Tag> : null}
      <span className="text-sm text-soft">
        <time dateTime={createdAt}>{moment(locale, createdAt, zone)}</time>
        {editedAt ? `, ${t.edited(moment(locale, editedAt, zone))}` : ''}
      </span>
    </p>
  );
}
