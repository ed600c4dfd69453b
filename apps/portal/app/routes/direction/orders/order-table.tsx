import type { OwnerOrder } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { OrderPayments } from './order-payments';
import { OrderState } from './order-state';

export function OrderTable({ orders }: { orders: readonly OwnerOrder[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={orders}
      rowKey={(order) => order.id}
      columns={[
        {
          key: 'person',
          header: t.person,
          rowHeader: true,
          cell: ({ person }) => (
            <>
              <span className="block">{person.name}</span>
              <span className="block text-sm font-normal break-all text-soft">{person.email}</span>
            </>
          ),
        },
        { key: 'date', header: t.date, cell: (order) => <Dated value={order.createdAt} /> },
        {
          key: 'cohort',
          header: t.cohort,
          cell: ({ name, cohorts }) => (
            <a className="link" href={`/direction/promotions/${cohorts[0]!.id}`}>
              {name}
            </a>
          ),
        },
        { key: 'total', header: t.total, align: 'end', cell: (order) => money(locale, order.total) },
        { key: 'state', header: t.state, cell: (order) => <OrderState status={order.status} /> },
        { key: 'payment', header: t.payment, cell: (order) => <OrderPayments order={order} /> },
      ]}
    />
  );
}

function Dated({ value }: { value: string }) {
  return (
    <>
      <span className="block whitespace-nowrap">
        <When value={value} />
      </span>
      <span className="text-sm text-soft">
        <When value={value} shape="time" />
      </span>
    </>
  );
}
