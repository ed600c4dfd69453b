import type { Notification } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import { halfName } from '../../lib/attendance';
import { date, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** One thing that happened. Its button marks it as read on the way to the page. */
export function NotificationEntry({ notification }: { notification: Notification }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, kind, from, title, series, excerpt, place, createdAt, readAt } = notification;
  const about = title || (kind === 'review' || kind === 'taken-over' ? t.work : t.thread);
  const what = series
    ? t.series(series.sessions, date(locale, series.from, 'date', series.zone), about)
    : t.what[kind](from ?? t.someone, about);
  return (
    <li className="grid gap-1 border-t border-line py-4">
      <form method="post" className="flex flex-wrap items-baseline gap-x-3">
        <input type="hidden" name="id" value={id} />
        {place ? <input type="hidden" name="suite" value={pathOf(place)} /> : null}
        {readAt ? null : <Tag tone="clay">{t.isNew}</Tag>}
        {place ? (
          <button className={`link min-h-11 text-start ${readAt ? '' : 'font-semibold'}`}>{what}</button>
        ) : (
          <p className="text-soft">{t.gone}</p>
        )}
      </form>
      {excerpt && place ? <p className="text-soft">{excerpt}</p> : null}
      <p className="text-sm text-soft">
        <time dateTime={createdAt}>{moment(locale, createdAt)}</time>
      </p>
    </li>
  );
}

function pathOf(place: NonNullable<Notification['place']>): string {
  switch (place.page) {
    case 'post':
      return `/espace/discussions/${place.threadId}?message=${place.postId}#message-${place.postId}`;
    case 'work':
      return `/espace/rendus/${place.assignmentKey}`;
    case 'contact':
      return `/espace/echanges/${place.personId}`;
    case 'announcement':
      return `/espace/messages/${place.announcementId}`;
    case 'certificate':
      return `/certificats/${encodeURIComponent(place.code)}`;
    case 'papers':
      return '/espace/papiers';
    case 'cohort':
      return `/formatrice/promotions/${place.cohortId}`;
    case 'cohorts':
      return '/formatrice';
    case 'calendar':
      return '/espace/calendrier';
    case 'waiting':
      return '/espace/attente';
    case 'attendance':
      return '/espace/emargement';
    case 'sheet':
      return `/formatrice/promotions/${place.cohortId}/emargement/${place.sessionId}/${halfName(place.half)}`;
    case 'course':
      return '/espace/formation';
    case 'submission':
      return `/formatrice/rendus/${place.submissionId}`;
    case 'reports':
      return `/formatrice/promotions/${place.cohortId}/signalements`;
    case 'live-session':
      return place.trains
        ? `/formatrice/promotions/${place.cohortId}/calendrier`
        : `/espace/calendrier#seance-${place.sessionId}`;
  }
}
