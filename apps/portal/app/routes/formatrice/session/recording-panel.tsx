import type { LiveSession } from '@tandem/contracts';
import { Button, TextArea, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { messages } from './messages';

/** What stays of a session once it has begun. */
export function RecordingPanel({ session: { recordingUrl, notes } }: { session: LiveSession }) {
  const t = useMessages(messages);
  const { errors, values } = useFormState();
  return (
    <FormCard id="apres" title={t.record} hint={t.recordHint}>
      <TextField
        name="recordingUrl"
        type="url"
        label={t.recordingUrl}
        error={errors.recordingUrl}
        defaultValue={values.recordingUrl ?? recordingUrl ?? ''}
        autoComplete="off"
      />
      <TextArea
        name="notes"
        label={t.notes}
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
