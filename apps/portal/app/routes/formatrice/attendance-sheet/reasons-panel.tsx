import type { AttendanceLine } from '@tandem/contracts';
import { Button, Card, TextArea } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useFormState } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** Reasons that members gave and nobody has answered. What is printed is the trainer's to word. */
export function ReasonsPanel({ lines, zone }: { lines: AttendanceLine[]; zone: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { errors, values } = useFormState();
  const waiting = lines.flatMap(({ enrolmentId, personName, marks }) => {
    const mark = marks.at(-1);
    const open = mark?.own && mark.kind === 'absent' && mark.justified === null;
    return open ? [{ enrolmentId, personName, mark }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <Card as="section" tone="clay" aria-labelledby="raisons">
      <h2 id="raisons" className="text-xl">
        {t.reasons}
      </h2>
      <p className="mt-1 text-soft">{t.reasonsHint}</p>
      <ul className="mt-2">
        {waiting.map(({ enrolmentId, personName, mark }) => {
          const refused =
            values.enrolmentIds === enrolmentId && (values.act === 'excuse' || values.act === 'refuse');
          return (
            <li key={enrolmentId} className="border-t border-line py-4 first:border-t-0">
              <form method="post" noValidate className="grid gap-4">
                <p>
                  <span className="font-semibold">{personName}</span>
                  <span className="text-soft">, {date(locale, mark.at, 'datetime', zone)}</span>
                </p>
                <p>{mark.reason}</p>
                <input type="hidden" name="enrolmentIds" value={enrolmentId} />
                <input type="hidden" name="kind" value="absent" />
                <TextArea
                  name="reason"
                  id={refused ? 'reason' : `raison-${enrolmentId}`}
                  label={t.reasonOnSheet}
                  error={refused ? errors.reason : undefined}
                  defaultValue={refused ? values.reason : ''}
                  rows={2}
                />
                <div className="actions">
                  <Button name="act" value="excuse">
                    {t.excuse}
                  </Button>
                  <Button name="act" value="refuse" variant="quiet">
                    {t.refuse}
                  </Button>
                </div>
              </form>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
