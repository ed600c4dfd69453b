import type { OwnerOrder } from '@tandem/contracts';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { Decline } from './decline';
import { messages } from './messages';

/** What Stripe knows of an order: its payments, with the identifier to search there, or why there is none. */
export function OrderPayments({ order }: { order: OwnerOrder }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { payments, status, heldUntil, lastDecline, person } = order;
  return (
    <>
      {payments.map((payment) => (
        <div key={payment.id} className="not-first:mt-3">
          <code className="text-xs break-all">{payment.stripePaymentIntent}</code>
          <span className="block text-sm text-soft">
            {t.paidAt} <When value={payment.paidAt} />
          </span>
          {payment.refunded.amount > 0 ? (
            <span className="block text-sm">{t.refunded(money(locale, payment.refunded))}</span>
          ) : null}
          {payment.receiptUrl ? (
            <a
              className="link text-sm"
              href={payment.receiptUrl}
              rel="noreferrer"
              aria-label={t.receiptOf(person.name)}
            >
              {t.receipt}
            </a>
          ) : null}
        </div>
      ))}
      {payments.length === 0 && !lastDecline ? <span className="text-soft">{t.noPayment}</span> : null}
      {lastDecline ? <Decline code={lastDecline} /> : null}
      {status === 'pending' && heldUntil ? (
        <span className="block text-sm text-soft">
          {t.heldUntil} <When value={heldUntil} shape="time" />
        </span>
      ) : null}
    </>
  );
}
