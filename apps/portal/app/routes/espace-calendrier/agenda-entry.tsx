import { zoneTime } from '@tandem/contracts/zones';
import { Tag } from '@tandem/ui';
import { canSign } from '../../lib/attendance';
import { duration, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { useNow } from '../../lib/use-now';
import type { Entry } from './agenda';
import { messages } from './messages';

export function AgendaEntry({ entry }: { entry: Entry }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const now = useNow();
  const when = moment(locale, entry.at, entry.zone);
  if (entry.kind === 'release')
    return (
      <li className="border-t border-line py-4">
        <p className="font-semibold">
          {entry.lesson === null
            ? t.opens(entry.number, entry.moduleTitle)
            : t.opensLesson(entry.number, entry.lesson)}
        </p>
        <p className="text-soft">{when}</p>
      </li>
    );
  const { id, title, state, minutes, description, joinUrl, cancelReason, recordingUrl, notes } = entry;
  return (
    <li id={`seance-${id}`} className="grid gap-1 border-t border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{title}</span>
        {state === 'now' ? <Tag tone="teal">{t.now}</Tag> : null}
        {state === 'cancelled' ? <Tag tone="gold">{t.cancelled}</Tag> : null}
      </p>
      <p className="text-soft">
        {when}, {duration(minutes)}. {t.place(entry.cohortName, zoneTime(locale, entry.zone))}
      </p>
      {cancelReason ? <p>{cancelReason}</p> : null}
      {description && state !== 'cancelled' ? <p className="whitespace-pre-line">{description}</p> : null}
      {joinUrl ? (
        <p>
          <a href={joinUrl} className="link link-alone font-semibold" rel="noreferrer">
            {t.join}
          </a>
        </p>
      ) : null}
      {(state === 'now' || state === 'coming') && canSign(entry.at, now) ? (
        <p>
          <a href="/espace/emargement" className="link link-alone">
            {t.sign}
          </a>
        </p>
      ) : null}
      {recordingUrl ? (
        <p>
          <a href={recordingUrl} className="link link-alone" rel="noreferrer">
            {t.recording}
          </a>
        </p>
      ) : null}
      {notes ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{t.notes}</summary>
          <p className="whitespace-pre-line">{notes}</p>
        </details>
      ) : null}
    </li>
  );
}
