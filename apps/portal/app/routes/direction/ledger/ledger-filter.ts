import { LedgerAccount } from '@tandem/contracts';
import { dayOf } from '../orders/order-filter';

/** What the API is asked for at an address; a day or an account that cannot be is left out. */
export function ledgerQueryOf(query: URLSearchParams) {
  const [from, to] = [dayOf(query.get('du')), dayOf(query.get('au'))];
  const account = LedgerAccount.options.find((one) => one === query.get('compte'));
  return { ...(from && to && from > to ? { from: to, to: from } : { from, to }), account };
}
