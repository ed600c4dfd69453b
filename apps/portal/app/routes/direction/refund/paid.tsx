import type { OrderMoney } from '@tandem/contracts';
import { DefinitionList, Table, Tag } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

export function Paid({ order }: { order: OrderMoney }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (order.payments.length === 0) return <p>{t.noPayment}</p>;
  return (
    <section aria-labelledby="paye" className="grid gap-4">
      <h2 id="paye" className="text-2xl">
        {t.money}
      </h2>
      <Table
        caption={t.money}
        hideCaption
        rows={order.payments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'payment',
            header: t.payment,
            rowHeader: true,
            cell: ({ stripePaymentIntent, disputed }) => (
              <>
                <code className="text-xs font-normal break-all">{stripePaymentIntent}</code>{' '}
                {disputed ? <Tag tone="clay">{t.disputed}</Tag> : null}
              </>
            ),
          },
          { key: 'paid', header: t.paidOn, cell: ({ paidAt }) => <When value={paidAt} /> },
          { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
          { key: 'back', header: t.back, align: 'end', cell: ({ back }) => money(locale, back) },
        ]}
      />
      <DefinitionList
        items={[
          { term: t.refundable, detail: money(locale, order.refundable) },
          {
            term: t.notSupplied,
            detail: (
              <>
                {money(locale, order.notSupplied)}{' '}
                <span className="block text-sm text-soft">{t.notSuppliedHint}</span>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
