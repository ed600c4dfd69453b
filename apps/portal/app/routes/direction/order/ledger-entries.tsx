import { Table } from '@tandem/ui';
import { useLocale, useMessages } from '../../../lib/messages';
import { money } from '../../../lib/format';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { Section, StripeId, type OfOrder } from './section';

export function LedgerEntries({ order: { ledger } }: OfOrder) {
  const t = useMessages(messages);
  const locale = useLocale();
  const euros = (amount: number) => (amount > 0 ? money(locale, { amount, currency: 'EUR' }) : '');
  const rows = ledger.flatMap(({ lines, ...entry }) =>
    lines.map((line, position) => ({ ...entry, ...line, position })),
  );
  return (
    <Section title={t.ledger} empty={rows.length === 0 && t.noLedger}>
      <Table
        caption={t.ledger}
        hideCaption
        rows={rows}
        rowKey={({ id, position }) => `${id}-${position}`}
        columns={[
          {
            key: 'kind',
            header: t.entry,
            rowHeader: true,
            cell: ({ kind, reference }) => (
              <>
                <span className="block">{t.kinds[kind]}</span>
                <StripeId id={reference} />
              </>
            ),
          },
          { key: 'date', header: t.date, cell: ({ at }) => <When value={at} /> },
          { key: 'account', header: t.account, cell: ({ account }) => account },
          { key: 'debit', header: t.debit, align: 'end', cell: ({ amount }) => euros(amount) },
          { key: 'credit', header: t.credit, align: 'end', cell: ({ amount }) => euros(-amount) },
        ]}
      />
    </Section>
  );
}
