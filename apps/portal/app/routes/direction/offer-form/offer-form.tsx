import { Button, Card, TextField } from '@tandem/ui';
import type { ComponentProps } from 'react';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { offerMessages } from './messages';
import { OfferFields } from './offer-fields';
import { PreviewPanel } from './preview-panel';

interface OfferFormProps extends ComponentProps<typeof OfferFields> {
  save: string;
  /** The version that is edited, of a saved offer. */
  version?: number;
}

/** The whole offer in one form; the preview comes back with it, above the buttons that save. */
export function OfferForm({ save, version, ...fields }: OfferFormProps) {
  const t = useMessages(offerMessages);
  const { errors, values } = useFormState();
  return (
    <form method="post" noValidate className="grid gap-6" aria-labelledby="reglages">
      <Card className="grid gap-6">
        <OfferFields {...fields} />
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        <TextField
          name="coupon"
          label={t.coupon}
          hint={t.couponHint}
          mark={t.optional}
          error={errors.coupon}
          defaultValue={values.coupon}
          autoComplete="off"
          maxLength={32}
        />
      </Card>
      <PreviewPanel />
      <div className="actions">
        <Button name="intent" value="preview" variant="quiet" formAction="#apercu">
          {t.showPreview}
        </Button>
        <Button name="intent" value="save" formAction="#">
          {save}
        </Button>
      </div>
    </form>
  );
}
