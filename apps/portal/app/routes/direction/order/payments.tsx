import { Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { Section, StripeId, type OfOrder } from './section';

export function Payments({ order: { id, payments } }: OfOrder) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Section title={t.payments} empty={payments.length === 0 && t.noPayments}>
      <Table
        caption={t.payments}
        hideCaption
        rows={payments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'paid',
            header: t.paidAt,
            rowHeader: true,
            cell: ({ paidAt }) => <When value={paidAt} shape="record" />,
          },
          { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
          { key: 'refunded', header: t.refunded, align: 'end', cell: (one) => money(locale, one.refunded) },
          {
            key: 'stripe',
            header: t.atStripe,
            cell: ({ stripePaymentIntent, receiptUrl }) => (
              <>
                <StripeId id={stripePaymentIntent} />
                {receiptUrl ? (
                  <a className="link block w-fit text-sm" href={receiptUrl} rel="noreferrer">
                    {t.receipt}
                  </a>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <p>
        <a className="link" href={`/direction/commandes/${id}/remboursement`}>
          {t.refund}
        </a>
      </p>
    </Section>
  );
}
