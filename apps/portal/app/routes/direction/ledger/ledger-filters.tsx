import { LedgerAccount } from '@tandem/contracts';
import { Button, Select, TextField } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

interface LedgerFiltersProps {
  from: string;
  to: string;
  account: string;
}

export function LedgerFilters({ from, to, account }: LedgerFiltersProps) {
  const t = useMessages(messages);
  return (
    <form method="get" className="grid max-w-4xl items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField type="date" name="du" label={t.from} defaultValue={from} />
      <TextField type="date" name="au" label={t.to} defaultValue={to} />
      <Select
        name="compte"
        label={t.account}
        placeholder={t.allAccounts}
        defaultValue={account}
        options={LedgerAccount.options.map((one) => ({ value: one, label: `${one} ${t.accountNames[one]}` }))}
      />
      <div>
        <Button variant="quiet">{t.apply}</Button>
      </div>
    </form>
  );
}
