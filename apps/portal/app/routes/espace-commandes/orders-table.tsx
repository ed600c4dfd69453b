import type { Order } from '@tandem/contracts';
import { Table, Tag, type Tone } from '@tandem/ui';
import { date, moment, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

const tones: Record<Order['status'], Tone> = {
  pending: 'clay',
  active: 'teal',
  paid: 'teal',
  expired: 'plain',
  cancelled: 'plain',
  refunded: 'gold',
};

export function OrdersTable({ orders }: { orders: Order[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={orders}
      rowKey={(order) => order.id}
      columns={[
        { key: 'cohort', header: t.cohort, rowHeader: true, cell: (order) => order.name },
        { key: 'date', header: t.date, cell: (order) => date(locale, order.createdAt) },
        { key: 'total', header: t.total, align: 'end', cell: (order) => money(locale, order.total) },
        { key: 'status', header: t.status, cell: (order) => <State order={order} /> },
        { key: 'follow', header: t.follow, cell: (order) => <Follow order={order} /> },
      ]}
    />
  );
}

function State({ order }: { order: Order }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { status, paidAt, heldUntil } = order;
  return (
    <>
      <Tag tone={tones[status]}>{t.states[status]}</Tag>
      {status === 'paid' && paidAt && (
        <span className="block text-sm text-soft">{t.paidOn(date(locale, paidAt))}</span>
      )}
      {status === 'pending' && heldUntil && (
        <span className="block text-sm text-soft">{t.held(moment(locale, heldUntil))}</span>
      )}
    </>
  );
}

function Follow({ order }: { order: Order }) {
  const t = useMessages(messages);
  const pay = order.status === 'pending';
  return (
    <a
      href={`/commandes/${order.id}`}
      className="link link-alone"
      aria-label={pay ? t.payOf(order.name) : t.seeOf(order.name)}
    >
      {pay ? t.pay : t.see}
    </a>
  );
}
