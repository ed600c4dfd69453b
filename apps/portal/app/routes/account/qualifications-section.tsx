import { Button, TextArea } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** What training contracts state of a trainer: the law wants it of each. */
export function QualificationsSection({ qualifications }: { qualifications: string }) {
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <section aria-labelledby="titres" className="mt-14">
      <h2 id="titres" className="text-2xl">
        {t.qualifications}
      </h2>
      <p className="mt-1 text-soft">{t.qualificationsText}</p>
      <form method="post" className="mt-4 grid gap-5" noValidate>
        <input type="hidden" name="intent" value="qualifications" />
        <TextArea
          name="qualifications"
          label={t.qualificationsLabel}
          hint={t.qualificationsHint}
          rows={3}
          maxLength={400}
          defaultValue={state.values.qualifications ?? qualifications}
          error={state.errors.qualifications}
        />
        <div className="actions">
          <Button variant="quiet">{t.save}</Button>
        </div>
      </form>
    </section>
  );
}
