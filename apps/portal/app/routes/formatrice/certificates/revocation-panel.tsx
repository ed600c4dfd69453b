import { useActionData } from '@remix-run/react';
import { revocationReasons } from '@tandem/contracts';
import { Button, RadioGroup, TextArea } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { Confirmation } from '../../../parts/staff/confirmation';
import { FormCard } from '../../../parts/form-card';
import { endReasons } from '../../../parts/certificate-end-reasons';
import type { RevocationToConfirm } from './act.server';
import type { MemberCertificate } from './certificate-line';
import { messages } from './messages';

export function RevocationPanel({ certificate: { code } }: { certificate: MemberCertificate }) {
  const t = useMessages(messages);
  const reasons = useMessages(endReasons);
  const { errors, values } = useFormState();
  const asked = useActionData() as { confirm?: RevocationToConfirm | null } | undefined;
  const confirm = asked?.confirm;
  if (confirm) {
    return (
      <Confirmation
        heading="h2"
        title={t.confirmTitle(code)}
        fields={[
          ['code', code],
          ['reason', confirm.reason],
          ['note', confirm.note],
        ]}
        actions={
          <>
            <Button variant="danger" name="act" value="revoke">
              {t.revoke}
            </Button>
            <Button variant="quiet" name="act" value="keep">
              {t.keep}
            </Button>
          </>
        }
      >
        <p>{t.confirmText(reasons[confirm.reason])}</p>
      </Confirmation>
    );
  }
  return (
    <FormCard id="retirer" title={t.revokeTitle} hint={t.revokeHint}>
      <input type="hidden" name="code" value={code} />
      <RadioGroup
        name="reason"
        label={t.fields.reason}
        error={errors.reason}
        defaultValue={values.reason}
        options={revocationReasons.map((value) => ({ value, label: reasons[value] }))}
      />
      <TextArea
        name="note"
        label={t.fields.note}
        hint={t.noteHint}
        error={errors.note}
        defaultValue={values.note}
        rows={3}
      />
      <div className="actions">
        <Button variant="quiet">{t.continue}</Button>
      </div>
    </FormCard>
  );
}
