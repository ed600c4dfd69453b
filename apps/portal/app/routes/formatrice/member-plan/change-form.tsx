import { Button, TextArea, TextField } from '@tandem/ui';
import type { ReactNode } from 'react';
import type { FormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { FormCard } from '../../../parts/form-card';
import { messages } from './messages';

interface ChangeFormProps {
  kind: 'shift' | 'pause';
  /** Made with the page, so that applying twice applies once. */
  id: string;
  today: string;
  /** What was sent, when it comes back with what it would change. */
  sent: Record<string, string>;
}

/** Both forms have a first day and a reason: ids tell them apart. */
export const memberField = (part: string, { kind }: FormState['values']): string => `${kind}-${part}`;

/** One of the page's two forms: what was typed comes back in the one that it was typed in. */
export function ChangeForm({ kind, id, today, sent }: ChangeFormProps) {
  const t = useMessages(messages);
  const { code, errors, values } = useChangeFormState(memberField);
  const typed = [values, sent].find((one) => one.kind === kind) ?? {};
  const field = (name: string, beginning = '') => ({
    ...{ name, id: `${kind}-${name}` },
    error: errors[`${kind}-${name}`],
    defaultValue: typed[name] ?? beginning,
  });
  const shifts = kind === 'shift';
  const fields: ReactNode = shifts ? (
    <>
      <TextField {...field('fromDay', today)} type="date" label={t.fromDay} />
      <TextField {...field('days')} label={t.days} hint={t.daysHint} autoComplete="off" />
    </>
  ) : (
    <>
      <TextField {...field('fromDay', today)} type="date" label={t.pauseFrom} />
      <TextField {...field('untilDay')} type="date" label={t.untilDay} />
    </>
  );
  return (
    <FormCard id={kind} title={shifts ? t.shift : t.pause} hint={shifts ? t.shiftHint : t.pauseHint}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={(code === 'plan-change-made' ? undefined : typed.id) ?? id} />
      <div className="grid items-start gap-5 sm:grid-cols-2">{fields}</div>
      <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={2} />
      <div className="actions">
        <Button variant="quiet">{t.preview}</Button>
      </div>
    </FormCard>
  );
}
