import type { LiveSession } from '@tandem/contracts';
import { Button, TextArea } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { impactMessages } from '../session-form/impact-messages';
import { formMessages } from '../session-form/messages';
import { ScopeField } from '../session-form/scope-field';
import { useSessionForm } from '../session-form/use-session-form';
import { messages } from './messages';

export function CancelPanel({ session: { revision, following } }: { session: LiveSession }) {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const impact = useMessages(impactMessages);
  const { errors, values: sent } = useSessionForm().state;
  const values = sent.act === 'cancel' ? sent : {};
  return (
    <FormCard id="annuler" title={t.cancelTitle} hint={t.cancelHint}>
      <input type="hidden" name="revision" value={values.revision ?? revision} />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={errors.reason}
        defaultValue={values.reason}
        rows={3}
      />
      <ScopeField name="scope" id="cancel-scope" following={following} chosen={values.scope} hint={false} />
      <div className="actions">
        <Button name="act" value="cancel" variant="quiet">
          {impact.previewCancel}
        </Button>
      </div>
    </FormCard>
  );
}
