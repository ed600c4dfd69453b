import { Button, TextField } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** The year so far, unless other days are chosen. */
export function FecForm({ today }: { today: string }) {
  const t = useMessages(messages);
  return (
    <section aria-labelledby="fec">
      <h2 id="fec" className="text-xl">
        {t.fec}
      </h2>
      <p className="mt-1 text-soft">{t.fecHint}</p>
      <form
        method="get"
        action="/direction/exports/fec.txt"
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
