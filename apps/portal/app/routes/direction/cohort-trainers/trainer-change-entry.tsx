import type { TrainerChange, TrainerPlace } from '@tandem/contracts';
import { date, moment } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

interface TrainerChangeEntryProps {
  change: TrainerChange;
  zone: string;
}

/** What a change does to one trainer: what she was and is, gains and loses, what she leaves behind, and whether she is told. */
export function TrainerChangeEntry({ change, zone }: TrainerChangeEntryProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { name, before, after, gains, loses, days, sessions, told } = change;
  const placed = ({ role, fromDay, untilDay }: TrainerPlace) =>
    fromDay && untilDay
      ? t.placedOn(t.roles[role], date(locale, fromDay), date(locale, untilDay))
      : t.roles[role];
  const left = [
    ...(change.claims > 0 ? [t.claims(change.claims)] : []),
    ...(change.scheduled > 0 ? [t.scheduled(change.scheduled)] : []),
    ...(change.drafts > 0 ? [t.drafts(change.drafts)] : []),
    ...(change.sheets > 0 ? [t.sheets(change.sheets)] : []),
    ...(change.sheetsLeft > 0 ? [t.sheetsLeft(change.sheetsLeft)] : []),
    ...sessions.map(({ title, startsAt, trained }) =>
      (trained ? t.session : t.sessionLeft)(title, moment(locale, startsAt, zone)),
    ),
  ];
  return (
    <section className="border-t border-line pt-4 first:border-0 first:pt-0">
      <h3 className="text-lg">{headingOf(change, t)(name)}</h3>
      <p className="text-soft">
        {before && after ? t.instead(placed(after), placed(before)) : placed((after ?? before)!)}
      </p>
      <Lines title={t.gains} lines={gains.map((reach) => t.reach[reach])} />
      <Lines title={t.loses} lines={loses.map((reach) => t.reach[reach])} />
      <Lines title={t.left} lines={left} />
      {days === 'over' ? <p className="mt-2">{t.daysOver}</p> : null}
      <p className="mt-2">{told ? t.told : t.untold}</p>
    </section>
  );
}

function headingOf({ before, after }: TrainerChange, t: typeof messages.fr) {
  if (!before) return t.comes;
  if (!after) return t.goes;
  return before.role === after.role ? t.newDays : t.newRole;
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="mt-2">
      <p>{title}</p>
      <ul className="mt-1 grid gap-1 pl-5">
        {lines.map((line) => (
          <li key={line} className="list-disc">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
