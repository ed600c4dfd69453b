import type { LiveSession } from '@tandem/contracts';
import { Button, Card, TextArea, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** What stays of a session once it has begun. */
export function RecordingPanel({ session: { recordingUrl, notes } }: { session: LiveSession }) {
  const t = useMessages(messages);
  const { errors, values } = useFormState();
  return (
    <Card
      as="form"
      className="mb-6 grid max-w-3xl gap-6"
      {...{ method: 'post', noValidate: true }}
      aria-labelledby="apres"
    >
      <div>
        <h2 id="apres" className="text-xl">
          {t.record}
        </h2>
        <p className="mt-1 text-soft">{t.recordHint}</p>
      </div>
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
    </Card>
  );
}
