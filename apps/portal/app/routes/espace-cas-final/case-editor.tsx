import type { FinalCase } from '@tandem/contracts';
import { Button, TextArea } from '@tandem/ui';
import autosave from '../../enhancements/autosave.js?raw';
import { moment } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

/** The draft, kept as she writes where scripts run, and by a button everywhere. */
export function CaseEditor({ finalCase }: { finalCase: FinalCase | null }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  return (
    <form method="post" action="/espace/cas-final" autoComplete="off" className="grid gap-6">
      <FormProblem state={state} />
      <details open={!finalCase} className="rounded-card bg-sunk p-4">
        <summary className="font-semibold">{t.expectedTitle}</summary>
        <ul className="mt-3 grid list-disc gap-2 pl-5">
          {t.expected.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <div data-autosave="/espace/cas-final/brouillon">
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          error={state.errors.text}
          className="min-h-80"
          maxLength={50_000}
          defaultValue={state.values.text ?? finalCase?.text}
        />
        <p
          role="status"
          className="mt-2 min-h-6 text-sm text-soft"
          data-saving={t.saving}
          data-saved={t.saved}
          data-failed={t.failed}
        >
          {finalCase && t.savedAt(moment(locale, finalCase.savedAt))}
        </p>
      </div>
      <div>
        <div className="flex flex-wrap gap-3">
          <Button variant="quiet" name="intent" value="save">
            {t.save}
          </Button>
          <Button name="intent" value="submit">
            {t.submit}
          </Button>
        </div>
        <p className="mt-3 text-sm text-soft">{t.submitHint}</p>
      </div>
      <Enhance script={autosave} />
    </form>
  );
}
