import type { listLedger, ResponseOf } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

type Totals = ResponseOf<typeof listLedger>['accounts'];

/** The last row is the proof: what was debited in all was credited in all. */
export function AccountTotals({ accounts }: { accounts: Totals }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const euros = (amount: number) => money(locale, { amount, currency: 'EUR' });
  const rows = accounts.map(({ account, debit, credit }) => ({
    key: account as string,
    name: `${account} ${t.accountNames[account]}`,
    ...{ debit: debit.amount, credit: credit.amount },
  }));
  const sum = (of: 'debit' | 'credit') => rows.reduce((total, row) => total + row[of], 0);
  const all = { key: 'all', name: t.all, debit: sum('debit'), credit: sum('credit') };
  return (
    <section aria-labelledby="totaux" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="totaux" className="text-xl">
        {t.accounts}
      </h2>
      <Table
        caption={t.accounts}
        hideCaption
        rows={[...rows, all]}
        rowKey={({ key }) => key}
        columns={[
          { key: 'account', header: t.account, rowHeader: true, cell: ({ name }) => name },
          { key: 'debit', header: t.debit, align: 'end', cell: ({ debit }) => euros(debit) },
          { key: 'credit', header: t.credit, align: 'end', cell: ({ credit }) => euros(credit) },
          {
            key: 'balance',
            header: t.balance,
            align: 'end',
            cell: ({ debit, credit }) => euros(debit - credit),
          },
        ]}
      />
    </section>
  );
}
