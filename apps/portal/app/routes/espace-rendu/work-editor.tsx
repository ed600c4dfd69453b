import type { Assignment } from '@tandem/contracts';
import { Button, TextArea } from '@tandem/ui';
import autosave from '../../enhancements/autosave.js?raw';
import { moment } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { messages } from './messages';

interface WorkEditorProps {
  assignment: Assignment;
  /** Names this page among those that may be open on the same text. */
  writer: string;
}

/** The draft, kept as she writes where scripts run, and by a button everywhere. */
export function WorkEditor({ assignment: { key, draft }, writer }: WorkEditorProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { values, errors } = useFormState();
  return (
    <form method="post" action={`/espace/rendus/${key}`} autoComplete="off">
      <div data-autosave={`/espace/rendus/${key}/brouillon`}>
        <input type="hidden" name="base" value={draft.revision} />
        <input type="hidden" name="writer" value={writer} />
        <input type="hidden" name="turn" value="0" data-turn />
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
          data-failed={t.failed}
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
      <Enhance script={autosave} />
    </form>
  );
}
