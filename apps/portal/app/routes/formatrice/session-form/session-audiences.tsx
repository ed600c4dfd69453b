import type { SessionAudience } from '@tandem/contracts';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { impactMessages } from './impact-messages';
import type { ShownSessions } from './use-session-form';

/** More names than these are counted. */
const named = 12;

/** Who hears of it and how, who is hard to reach, and who hears nothing. */
export function SessionAudiences({ shown, zone }: { shown: ShownSessions; zone: string }) {
  const t = useMessages(impactMessages);
  const { sessions, audiences, apart, told } = shown;
  if (told === 0) return <p>{sessions.every(({ becomes }) => becomes === 'stays') ? t.nobody : t.noOne}</p>;
  return (
    <div>
      <h3 className="text-lg">{t.who}</h3>
      <p className="mt-2">
        {t.told(told)} {t.calendars}
      </p>
      <ul className="mt-3 grid gap-4">
        {audiences.map((audience) => (
          <Audience key={audience.people[0]!.personId} {...{ audience, shown, zone }} />
        ))}
      </ul>
      {apart.length > 0 ? <p className="mt-4 text-soft">{t.apart(apart.map(({ name }) => name))}</p> : null}
    </div>
  );
}

interface AudienceProps {
  audience: SessionAudience;
  shown: ShownSessions;
  zone: string;
}

function Audience({ audience, shown: { sessions }, zone }: AudienceProps) {
  const t = useMessages(impactMessages);
  const locale = useLocale();
  const { role, unreached, people, told, gains, loses } = audience;
  const more = people.length - named;
  const names = people
    .slice(0, named)
    .map(({ name, resting }) => (resting ? t.resting(name) : name))
    .join(', ');
  const days = (places: readonly number[], when: 'before' | 'after') =>
    places.map((place) => date(locale, sessions[place]![when]!.startsAt, 'datetime', zone));
  const { becomes } = sessions[told[0]!]!;
  const stays = role === 'substitute' && becomes !== 'moved';
  return (
    <li className="border-t border-line pt-4 first:border-0 first:pt-0">
      <p className="font-semibold">{t.role[role](people.length)}</p>
      <p className="text-soft">
        {names} {more > 0 ? t.others(more) : null}
      </p>
      {unreached === 'no-address' || becomes === 'stays' ? null : <p>{t.letter[becomes](told.length)}</p>}
      {unreached ? <p>{t.unreached[unreached]}</p> : null}
      {stays ? <p>{t.hears(days(told, becomes === 'cancelled' ? 'before' : 'after'))}</p> : null}
      {gains.length > 0 ? <p>{t.gains(days(gains, 'after'))}</p> : null}
      {loses.length > 0 ? <p>{t.loses(days(loses, 'before'))}</p> : null}
    </li>
  );
}
