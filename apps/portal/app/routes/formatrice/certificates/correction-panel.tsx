import { Button, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import type { MemberCertificate } from './certificate-line';
import { messages } from './messages';

export function CorrectionPanel({ certificate: { code, holderName } }: { certificate: MemberCertificate }) {
  const t = useMessages(messages);
  const { errors, values } = useFormState();
  return (
    <FormCard id="corriger" title={t.correctTitle} hint={t.correctHint}>
      <input type="hidden" name="code" value={code} />
      <TextField
        name="holderName"
        label={t.fields.holderName}
        error={errors.holderName}
        defaultValue={values.holderName ?? holderName}
        required
      />
      <div className="actions">
        <Button name="act" value="correct" variant="quiet">
          {t.correct}
        </Button>
      </div>
    </FormCard>
  );
}
