import { useLocation } from '@remix-run/react';
import { FilterChips } from '../../../parts/filter-chips';
import { defineMessages, useMessages } from '../../../lib/messages';

const messages = defineMessages({
  fr: { label: 'Comptes', sales: 'Ventes', ledger: 'Écritures', reconciliation: 'Rapprochement' },
  en: { label: 'Accounts', sales: 'Sales', ledger: 'Ledger', reconciliation: 'Reconciliation' },
});

/** Where the owner goes from one of the three views of her money to the others. */
export function BooksNav() {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const items = [
    ['/direction/ventes', t.sales],
    ['/direction/ecritures', t.ledger],
    ['/direction/rapprochement', t.reconciliation],
  ] as const;
  return (
    <div className="mb-8">
      <FilterChips
        label={t.label}
        items={items.map(([href, label]) => ({ href, label, current: pathname.startsWith(href) }))}
      />
    </div>
  );
}
