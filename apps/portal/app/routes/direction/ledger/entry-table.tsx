import type { listLedger, ResponseOf } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages as orderMessages } from '../order/messages';
import { StripeId } from '../order/section';
import { messages } from './messages';

type Entry = ResponseOf<typeof listLedger>['entries'][number];

export function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const t = useMessages(messages);
  const { kinds } = useMessages(orderMessages);
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'entry',
          header: t.entry,
          rowHeader: true,
          cell: ({ kind, reference }) => (
            <>
              <span className="block">{kinds[kind]}</span>
              <StripeId id={reference} />
            </>
          ),
        },
        { key: 'date', header: t.date, cell: ({ at }) => <When value={at} /> },
        {
          key: 'order',
          header: t.order,
          cell: ({ order }) =>
            order ? (
              <a className="link" href={`/direction/commandes/${order.id}`}>
                {order.name}
              </a>
            ) : (
              '–'
            ),
        },
        { key: 'lines', header: t.lines, cell: ({ lines }) => <Lines lines={lines} /> },
      ]}
    />
  );
}

/** Debit first, as books are read. */
function Lines({ lines }: Pick<Entry, 'lines'>) {
  const t = useMessages(messages);
  const locale = useLocale();
  const written = [...lines].sort((one, other) => other.amount - one.amount);
  return (
    <ul>
      {written.map(({ account, amount }) => (
        <li
          key={account}
          className="grid grid-cols-[2.5rem_3.5rem_1fr] gap-x-2 sm:grid-cols-[3.5rem_4rem_1fr]"
        >
          <span className="tabular-nums">{account}</span>
          <span className="text-sm text-soft">{amount > 0 ? t.debit : t.credit}</span>
          <span className="text-right whitespace-nowrap tabular-nums">
            {money(locale, { amount: Math.abs(amount), currency: 'EUR' })}
          </span>
        </li>
      ))}
    </ul>
  );
}
