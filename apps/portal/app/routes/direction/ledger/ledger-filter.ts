import { LedgerAccount } from '@tandem/contracts';
import { periodOf } from '../orders/order-filter';

/** What the API is asked for at an address; a day or an account that cannot be is left out. */
export function ledgerQueryOf(query: URLSearchParams) {
  const account = LedgerAccount.options.find((one) => one === query.get('compte'));
  return { ...periodOf(query), account };
}
