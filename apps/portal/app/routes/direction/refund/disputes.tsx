import type { OrderMoney } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { date, money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

export function Disputes({ order }: { order: OrderMoney }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const reasons: Record<string, string> = t.disputeReasons;
  if (order.disputes.length === 0) return null;
  return (
    <section aria-labelledby="litiges" className="grid gap-4">
      <h2 id="litiges" className="text-2xl">
        {t.disputes}
      </h2>
      <Table
        caption={t.disputes}
        hideCaption
        rows={order.disputes}
        rowKey={({ stripeDispute }) => stripeDispute}
        columns={[
          { key: 'opened', header: t.opened, rowHeader: true, cell: (one) => <When value={one.openedAt} /> },
          { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
          {
            key: 'why',
            header: t.why,
            cell: ({ reason }) => (
              <>
                {reasons[reason] ?? t.disputeReasons.other} <code className="text-xs">{reason}</code>
              </>
            ),
          },
          {
            key: 'state',
            header: t.state,
            cell: ({ status, answerBy }) => (
              <>
                {t.disputeStates[status]}
                {status === 'open' && answerBy ? (
                  <span className="block text-sm text-soft">{t.answer(date(locale, answerBy))}</span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {order.disputes.some(({ status }) => status === 'lost') ? (
        <p className="text-soft">{t.lostHint}</p>
      ) : null}
    </section>
  );
}
