import type { OrderMoney, OwnerRefund } from '@tandem/contracts';
import { Table, Tag, type Tone } from '@tandem/ui';
import { date, money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

const tones: Record<OwnerRefund['status'], Tone> = {
  asked: 'gold',
  sent: 'teal',
  failed: 'clay',
  elsewhere: 'teal',
};

export function GivenRefunds({ order }: { order: OrderMoney }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (order.refunds.length === 0) return null;
  return (
    <section aria-labelledby="rendus">
      <h2 id="rendus" className="mb-4 text-2xl">
        {t.refunds}
      </h2>
      <Table
        caption={t.refunds}
        hideCaption
        rows={order.refunds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'asked',
            header: t.asked,
            rowHeader: true,
            cell: ({ requestedAt }) => <When value={requestedAt} />,
          },
          { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
          { key: 'why', header: t.why, cell: ({ reason }) => t.refundReasons[reason] },
          { key: 'note', header: t.creditNote, cell: ({ creditNote }) => creditNote?.number ?? '–' },
          { key: 'state', header: t.state, cell: (refund) => <State refund={refund} /> },
        ]}
      />
    </section>
  );
}

/** With Stripe's word for a refusal: it is what its documentation is searched for. */
function State({ refund: { status, failure, attempt, transfer, transferNote } }: { refund: OwnerRefund }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      <Tag tone={tones[status]}>{t.states[status]}</Tag>
      {attempt > 1 ? <span className="block text-sm text-soft">{t.attempt(attempt)}</span> : null}
      {failure ? <code className="block text-xs break-all">{failure}</code> : null}
      {transfer ? (
        <span className="block text-sm break-words text-soft">
          {t.transferred(date(locale, transfer.paidOn), transfer.reference)}
        </span>
      ) : null}
      {transferNote ? <span className="block text-sm break-words">{transferNote}</span> : null}
    </>
  );
}
