import type { SessionEffect } from '@tandem/contracts';
import { Icon, Tag, type Tone } from '@tandem/ui';
import { date, duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { impactMessages } from './impact-messages';
import type { ShownSessions } from './use-session-form';

/** More of them are folded. */
const listed = 5;
/** More names than these are counted. */
const named = 12;

/** What becomes of each session, with what to know of it. */
export function SessionEffects({ shown, zone }: { shown: ShownSessions; zone: string }) {
  const t = useMessages(impactMessages);
  const { sessions, clockChanges } = shown;
  const more = sessions.slice(listed);
  const list = (some: readonly SessionEffect[]) => (
    <ul className="mt-2 grid gap-3">
      {some.map((session) => (
        <Effect key={(session.after ?? session.before)!.startsAt} session={session} zone={zone} />
      ))}
    </ul>
  );
  return (
    <div className="mt-2">
      <h3 className="text-lg">{t.sessions(sessions.length)}</h3>
      {list(sessions.slice(0, listed))}
      {more.length > 0 ? (
        <details className="group mt-2">
          <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2">
            <Icon name="chevron" className="rotate-90 group-open:-rotate-90" />
            {t.more(more.length)}
          </summary>
          {list(more)}
        </details>
      ) : null}
      {clockChanges ? <p className="mt-3 text-soft">{t.clock}</p> : null}
    </div>
  );
}

const tones: Record<SessionEffect['becomes'], Tone> = {
  ...{ planned: 'teal', moved: 'teal', cancelled: 'clay', stays: 'plain' },
};

function Effect({ session, zone }: { session: SessionEffect; zone: string }) {
  const t = useMessages(impactMessages);
  const locale = useLocale();
  const { title, becomes, before, after, rewritten, overlaps, lost } = session;
  const at = ({ startsAt, minutes }: { startsAt: string; minutes: number }) =>
    `${date(locale, startsAt, 'appointment', zone)}, ${duration(minutes)}`;
  return (
    <li className="border-l-2 border-line pl-4">
      <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-semibold">{title}</span>
        <Tag tone={tones[becomes]}>{t.becomes[becomes]}</Tag>
      </p>
      <p>
        {at((after ?? before)!)}
        {becomes === 'moved' ? <span className="block text-soft">{t.instead(at(before!))}</span> : null}
      </p>
      {rewritten.map((field) => (
        <p key={field} className="text-soft">
          {t.rewritten[field]}
        </p>
      ))}
      {overlaps.map(({ startsAt, cohortName, trainers }) => (
        <p key={`${startsAt} ${cohortName}`}>
          {t.overlap(date(locale, startsAt, 'appointment', zone), cohortName, trainers)}
        </p>
      ))}
      {lost.map(({ kind, people }) => {
        const names = people.slice(0, named).map(({ name }) => name);
        const others = people.length - names.length;
        return (
          <p key={kind}>
            {t.lost(kind, others > 0 ? [...names, t.othersAmong(others)] : names, people.length)}
          </p>
        );
      })}
    </li>
  );
}
