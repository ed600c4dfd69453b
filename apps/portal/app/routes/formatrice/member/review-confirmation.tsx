import { Button } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { Confirmation } from '../../../parts/staff/confirmation';
import type { ReviewToConfirm } from './act.server';
import { reviewMessages } from './review-messages';

interface ReviewConfirmationProps extends ReviewToConfirm {
  finalCaseId: string;
  name: string;
}

/** What will be sent, once more, before it is. */
export function ReviewConfirmation({ finalCaseId, name, decision, comment }: ReviewConfirmationProps) {
  const t = useMessages(reviewMessages);
  const validates = decision === 'validated';
  return (
    <Confirmation
      title={validates ? t.confirmValidate(name) : t.confirmReturn(name)}
      fields={[
        ['intent', 'review'],
        ['finalCaseId', finalCaseId],
        ['decision', decision],
        ['comment', comment],
      ]}
      actions={
        <>
          <Button name="step" value="confirm">
            {validates ? t.doValidate : t.doReturn}
          </Button>
          <Button variant="quiet" name="step" value="change">
            {t.change}
          </Button>
        </>
      }
    >
      <p className="whitespace-pre-line">{comment || t.noComment}</p>
      <p className="mt-2 text-soft">{t.told}</p>
    </Confirmation>
  );
}
