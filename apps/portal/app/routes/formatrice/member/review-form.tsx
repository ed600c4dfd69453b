import { Button, RadioGroup, TextArea } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { reviewMessages } from './review-messages';

export function ReviewForm({ finalCaseId }: { finalCaseId: string }) {
  const t = useMessages(reviewMessages);
  const { errors, values } = useFormState();
  return (
    <form method="post" noValidate className="mt-6 grid gap-5 border-t border-line pt-5">
      <h3>{t.title}</h3>
      <input type="hidden" name="intent" value="review" />
      <input type="hidden" name="finalCaseId" value={finalCaseId} />
      <RadioGroup
        name="decision"
        label={t.decision}
        defaultValue={values.decision}
        error={errors.decision}
        options={[
          { value: 'validated', label: t.validate, hint: t.validateHint },
          { value: 'returned', label: t.return, hint: t.returnHint },
        ]}
      />
      <TextArea
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        error={errors.comment}
        defaultValue={values.comment}
        maxLength={4000}
      />
      <div className="actions">
        <Button name="step" value="continue">
          {t.continue}
        </Button>
      </div>
    </form>
  );
}
