import type { OwnerOrder } from '@tandem/contracts';
import { Table, Tag } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { OrderPayments } from './order-payments';
import { OrderState } from './order-state';

export function OrderTable({ orders }: { orders: readonly OwnerOrder[] }) {
  const t = useMessages(messages);
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
          cell: ({ id, person }) => (
            <>
              <a className="link block w-fit" href={`/direction/commandes/${id}`}>
                {person.name}
              </a>
              <span className="block text-sm font-normal break-all text-soft">{person.email}</span>
            </>
          ),
        },
        { key: 'date', header: t.date, cell: (order) => <Dated value={order.createdAt} /> },
        {
          key: 'cohort',
          header: t.cohort,
          cell: ({ name, regime }) => (
            <>
              <span className="block">{name}</span>
              <span className="block text-sm text-soft">{t.regimes[regimeOf[regime.kind]]}</span>
            </>
          ),
        },
        { key: 'total', header: t.total, align: 'end', cell: (order) => <Amounts order={order} /> },
        { key: 'state', header: t.state, cell: (order) => <State order={order} /> },
        { key: 'payment', header: t.payment, cell: (order) => <OrderPayments order={order} /> },
      ]}
    />
  );
}

const regimeOf = { digital_content: 'contenu', training_contract: 'formation', b2b: 'entreprise' } as const;

function Amounts({ order: { total, left, late } }: { order: OwnerOrder }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      <span className="block">{money(locale, total)}</span>
      {left.amount > 0 ? (
        <span className="block text-sm text-soft">{t.leftOf(money(locale, left))}</span>
      ) : null}
      {late.amount > 0 ? (
        <span className="block text-sm font-semibold text-bad">{t.lateOf(money(locale, late))}</span>
      ) : null}
    </>
  );
}

function State({ order: { status, pausedAt, dispute } }: { order: OwnerOrder }) {
  const t = useMessages(messages);
  return (
    <>
      <OrderState status={status} />
      {dispute ? (
        <span className="mt-1 block">
          <Tag tone="clay">{t.disputed}</Tag>
          {dispute.answerBy ? (
            <span className="mt-1 block text-sm text-soft">
              {t.answerBefore} <When value={dispute.answerBy} />
            </span>
          ) : null}
        </span>
      ) : null}
      {pausedAt ? <span className="mt-1 block text-sm text-soft">{t.pausedSince}</span> : null}
    </>
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
