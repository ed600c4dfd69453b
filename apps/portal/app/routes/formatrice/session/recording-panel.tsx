import type { LiveSession } from '@tandem/contracts';
import { Button, Card, TextArea, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { formMessages } from '../session-form/messages';
import { messages } from './messages';

/** What stays of a session once it has begun. */
export function RecordingPanel({ session: { recordingUrl, notes, revision } }: { session: LiveSession }) {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const { code, errors, values } = useFormState();
  const changed = code === 'live-session-changed' && values.act === 'record';
  return (
    <FormCard id="apres" title={t.record} hint={t.recordHint}>
      {/* Refused for that, she has what stands now before her eyes: what she saves next takes its place. */}
      <input type="hidden" name="revision" value={(changed ? undefined : values.revision) ?? revision} />
      {changed ? (
        <Card as="section" tone="gold">
          <p className="font-semibold">{t.keptNow}</p>
          {recordingUrl ? <p className="mt-2 break-words">{recordingUrl}</p> : null}
          <p className="mt-2 break-words whitespace-pre-line">{notes || t.noNotes}</p>
        </Card>
      ) : null}
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
