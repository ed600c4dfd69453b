import type { OrderMoney, OwnerRefund } from '@tandem/contracts';
import { Button, Card, TextArea, TextField } from '@tandem/ui';
import { money } from '../../../lib/format';
import { freshForm, type FormState } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

interface FailedRefundsProps {
  order: OrderMoney;
  state: FormState;
}

/** Each refund that somebody has to settle, with the two ways to do it. */
export function FailedRefunds({ order, state }: FailedRefundsProps) {
  const failed = order.refunds.filter(({ status }) => status === 'failed');
  return (
    <div id="echecs" className="grid gap-6 empty:hidden">
      {failed.map((refund) => (
        <FailedRefund
          key={refund.id}
          refund={refund}
          person={order.person.name}
          state={state.values.refundId === refund.id ? state : freshForm}
        />
      ))}
    </div>
  );
}

interface FailedRefundProps {
  refund: OwnerRefund;
  person: string;
  state: FormState;
}

function FailedRefund({ refund, person, state }: FailedRefundProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, amount, failure, remedy } = refund;
  const heading = `echec-${id}`;
  return (
    <Card
      as="section"
      tone={remedy.may ? 'gold' : undefined}
      aria-labelledby={heading}
      className="grid gap-5"
    >
      <div>
        <h2 id={heading} className="text-2xl">
          {t.failedTitle(money(locale, amount))}
        </h2>
        <p className="mt-2">
          {remedy.may ? t.failedHint(person) : remedy.because === 'covered' ? t.covered : t.held}
        </p>
        {failure ? (
          <p className="mt-1 text-sm text-soft">
            {t.failedBecause} {t.failures[failure as keyof typeof t.failures] ?? t.failures.other}{' '}
            <code className="text-xs break-all">{failure}</code>
          </p>
        ) : null}
      </div>
      {remedy.may ? (
        <>
          <form method="post" className="grid gap-2">
            <Seen refund={refund} />
            <div className="actions">
              <Button name="step" value="retry">
                {t.retry}
              </Button>
            </div>
            <p className="text-sm text-soft">{t.retryHint}</p>
          </form>
          <Transfer refund={refund} state={state} />
        </>
      ) : null}
    </Card>
  );
}

function Transfer({ refund, state: { values, errors } }: Omit<FailedRefundProps, 'person'>) {
  const t = useMessages(messages);
  const posted = values.step === 'transfer';
  // A page may have several of these forms; the summary of errors leads to the one that was posted.
  const idOf = (name: string) => (posted ? name : `${name}-${refund.id}`);
  return (
    <details open={posted}>
      <summary className="link link-alone w-fit">{t.elsewhere}</summary>
      <form method="post" className="mt-3 grid max-w-120 gap-4">
        <Seen refund={refund} />
        <p className="text-soft">{t.elsewhereHint}</p>
        <TextField
          type="date"
          name="paidOn"
          id={idOf('paidOn')}
          label={t.transferDay}
          required
          defaultValue={values.paidOn}
          error={errors.paidOn}
        />
        <TextField
          name="reference"
          id={idOf('reference')}
          label={t.reference}
          hint={t.referenceHint}
          required
          maxLength={140}
          defaultValue={values.reference}
          error={errors.reference}
        />
        <TextArea
          name="note"
          id={idOf('note')}
          label={t.note}
          hint={t.noteHint}
          rows={2}
          maxLength={500}
          defaultValue={values.note}
          error={errors.note}
        />
        <div className="actions">
          <Button name="step" value="transfer" variant="quiet">
            {t.record}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Which attempt she saw fail: a tab that was left open does nothing to a later one. */
function Seen({ refund: { id, attempt } }: { refund: OwnerRefund }) {
  return (
    <>
      <input type="hidden" name="refundId" value={id} />
      <input type="hidden" name="attempt" value={attempt} />
    </>
  );
}
