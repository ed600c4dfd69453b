import type { MemberAtRisk } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';
import { NoteForm } from './note-form';
import { riskWords } from './risk-words';

interface MemberCardProps {
  cohort: { id: string; zone: string };
  member: MemberAtRisk;
  /** Id of the note that she may write now; null on a past day. */
  noteId: string | null;
}

/** Why she is on the list, what settles each reason, and what was done so far. */
export function MemberCard({ cohort, member: { personId, name, risks, notes }, noteId }: MemberCardProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const day = (instant: string) => date(locale, instant, 'date', cohort.zone);
  return (
    <Card as="li" id={personId} className="grid content-start gap-4">
      <h3 className="text-xl">
        <a className="link" href={`/formatrice/promotions/${cohort.id}/membres/${personId}`}>
          {name}
        </a>
      </h3>
      <ul className="grid gap-3">
        {risks.map((risk, at) => {
          const { reason, clears } = riskWords(risk, locale);
          return (
            <li key={at} className="border-l-2 border-gold pl-4">
              <p>
                <strong>{reason}</strong> <span className="text-soft">{t.since(day(risk.since))}</span>
              </p>
              <p className="text-sm text-soft">
                {t.clears}
                {locale === 'fr' ? '\u202f: ' : ': '}
                {clears}
              </p>
            </li>
          );
        })}
      </ul>
      {notes.length > 0 ? (
        <div>
          <h4 className="text-base font-semibold">{t.notes}</h4>
          <ul className="mt-1 grid gap-2">
            {notes.map(({ id, text, byName, at }) => (
              <li key={id}>
                <p className="whitespace-pre-line">{text}</p>
                <p className="text-sm text-soft">
                  {t.noted(byName, date(locale, at, 'record', cohort.zone))}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {noteId ? <NoteForm {...{ personId, noteId }} /> : null}
    </Card>
  );
}
