import type { WaitlistLine } from '@tandem/contracts';
import { Button, Tag, TextArea, type Tone } from '@tandem/ui';
import { moment } from '../../../lib/format';
import { useFormState } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

const tones: Record<WaitlistLine['status'], Tone> = { waiting: 'gold', offered: 'teal', buying: 'teal' };

/** Somebody who waits; what takes her off the list is folded, and open again where it was refused. */
export function WaitlistEntry({ line, zone }: { line: WaitlistLine; zone: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  const { id, name, since, status, offeredUntil } = line;
  const mine = state.values['entryId'] === id;
  return (
    <li className="grid gap-2 border-t border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="font-semibold">{name}</span>
        <Tag tone={tones[status]}>{t.states[status]}</Tag>
      </div>
      <p className="text-soft">
        {t.since(moment(locale, since, zone))}
        {offeredUntil ? <span className="block">{t.until(moment(locale, offeredUntil, zone))}</span> : null}
      </p>
      <details open={mine}>
        <summary aria-label={t.removeLong(name)}>{t.remove}</summary>
        <form method="post" className="mt-3 grid gap-4">
          <input type="hidden" name="entryId" value={id} />
          <TextArea
            name="reason"
            id={mine ? 'reason' : `reason-${id}`}
            label={t.reason}
            hint={status === 'buying' ? t.buyingHint : t.reasonHint}
            error={mine ? state.errors['reason'] : undefined}
            defaultValue={mine ? state.values['reason'] : ''}
            rows={2}
            maxLength={500}
          />
          <div className="actions">
            <Button variant="danger" aria-label={t.confirmLong(name)}>
              {t.confirm}
            </Button>
          </div>
        </form>
      </details>
    </li>
  );
}
