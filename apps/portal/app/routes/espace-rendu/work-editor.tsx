import type { Assignment } from '@tandem/contracts';
import { Button, TextArea } from '@tandem/ui';
import autosave from '../../enhancements/autosave.js?url&no-inline';
import { moment } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { messages } from './messages';

/** The draft, kept as she writes where scripts run, and by a button everywhere. */
export function WorkEditor({ assignment: { key, draft } }: { assignment: Assignment }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { values, errors } = useFormState();
  return (
    <form method="post" action={`/espace/rendus/${key}`} autoComplete="off">
      <div data-autosave={`/espace/rendus/${key}/brouillon`} data-choose={`/espace/rendus/${key}`}>
        <input type="hidden" name="base" value={draft.revision} />
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          error={errors.text}
          className="min-h-80"
          maxLength={50_000}
          defaultValue={values.text ?? draft.text}
        />
        <p
          role="status"
          className="mt-2 min-h-6 text-sm text-soft"
          data-saving={t.saving}
          data-saved={t.saved}
        >
          {draft.savedAt && t.savedAt(moment(locale, draft.savedAt))}
        </p>
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button variant="quiet" name="intent" value="save">
          {t.save}
        </Button>
        <Button name="intent" value="read-over">
          {t.readOver}
        </Button>
      </div>
      <Enhance src={autosave} />
    </form>
  );
}
