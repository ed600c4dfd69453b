import type { Order, OrderInstalment } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Where an order is paid in several parts, or will be later. */
export function Schedule({ order }: { order: Order }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { concludedAt, instalments } = order;
  if (!concludedAt || (instalments.length < 2 && order.status !== 'active')) return null;
  return (
    <Table
      caption={t.schedule(order.name)}
      rows={instalments}
      rowKey={({ id }) => id}
      columns={[
        { key: 'due', header: t.due, rowHeader: true, cell: ({ dueOn }) => date(locale, dueOn) },
        { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
        { key: 'state', header: t.state, cell: (instalment) => stateOf(instalment, t) },
      ]}
    />
  );
}

function stateOf({ status, late }: OrderInstalment, t: typeof messages.fr): string {
  return late ? t.refused : t.instalments[status];
}
