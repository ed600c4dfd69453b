import { Button, TextField } from '@tandem/ui';
import { useId } from 'react';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

interface PeriodFileProps {
  title: string;
  hint: string;
  /** As `exports` names it. */
  file: string;
  today: string;
}

/** A file of the year so far, unless other days are chosen. */
export function PeriodFile({ title, hint, file, today }: PeriodFileProps) {
  const t = useMessages(messages);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <p className="mt-1 text-soft">{hint}</p>
      <form
        method="get"
        action={`/direction/exports/${file}`}
        className="mt-3 flex max-w-2xl flex-wrap items-end gap-3"
      >
        <TextField
          type="date"
          name="du"
          label={t.from}
          required
          defaultValue={`${today.slice(0, 4)}-01-01`}
        />
        <TextField type="date" name="au" label={t.to} required defaultValue={today} />
        <Button variant="quiet">{t.download}</Button>
      </form>
    </section>
  );
}
