import type { LiveSession } from '@tandem/contracts';
import { Button, TextArea, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { formMessages } from '../session-form/messages';
import { messages } from './messages';

/** What stays of a session once it has begun. */
export function RecordingPanel({ session: { recordingUrl, notes, revision } }: { session: LiveSession }) {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const { errors, values } = useFormState();
  return (
    <FormCard id="apres" title={t.record} hint={t.recordHint}>
      <input type="hidden" name="revision" value={values.revision ?? revision} />
      <TextField
        name="recordingUrl"
        type="url"
        label={t.recordingUrl}
        mark={words.optional}
        error={errors.recordingUrl}
        defaultValue={values.recordingUrl ?? recordingUrl ?? ''}
        autoComplete="off"
      />
      <TextArea
        name="notes"
        label={t.notes}
        mark={words.optional}
        error={errors.notes}
        defaultValue={values.notes ?? notes}
        rows={6}
      />
      <div className="actions">
        <Button name="act" value="record">
          {t.save}
        </Button>
      </div>
    </FormCard>
  );
}
