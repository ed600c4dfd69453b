import type { OrderPapers } from '@tandem/contracts';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** What was taken, with Stripe's receipts, and what went back. */
export function Payments({ papers: { payments, refunds } }: { papers: OrderPapers }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (payments.length === 0) return null;
  return (
    <div className="grid gap-5">
      <div>
        <h3 className="mb-2 text-lg">{t.payments}</h3>
        <ul className="grid gap-2">
          {payments.map(({ amount, paidAt, receiptUrl }) => {
            const [sum, day] = [money(locale, amount), date(locale, paidAt)];
            return (
              <li key={paidAt}>
                {t.paid(sum, day)}{' '}
                {receiptUrl ? (
                  <a
                    className="link text-sm"
                    href={receiptUrl}
                    rel="noreferrer"
                    aria-label={t.receiptOf(sum, day)}
                  >
                    {t.receipt}
                  </a>
                ) : null}
              </li>
            );
          })}
        </ul>
      </div>
      {refunds.length > 0 ? (
        <div>
          <h3 className="mb-2 text-lg">{t.refunds}</h3>
          <ul className="grid gap-2">
            {refunds.map(({ id, amount, requestedAt, status }) => (
              <li key={id}>
                {t.refund(money(locale, amount), date(locale, requestedAt))}{' '}
                <span className="text-sm text-soft">{t.refundStates[status]}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
