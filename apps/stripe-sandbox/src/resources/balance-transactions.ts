import type Stripe from 'stripe';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { currency, expand, pagination, paramsOf, text } from '../schema';

const PATH = '/v1/balance_transactions';
const listParams = paramsOf<Stripe.BalanceTransactionListParams>()({
  ...pagination,
  currency: currency.optional(),
  source: text.optional(),
  type: text.optional(),
});

export const balanceTransactions: Endpoint[] = [
  endpoint('GET', PATH, listParams, ({ world, params }) => {
    const rows = world.store
      .where('balanceTransactions', { currency: params.currency, source: params.source })
      .filter((row) => params.type === undefined || row.type === params.type);
    return listPage(PATH, 'balance_transaction', rows, params);
  }),
  endpoint(
    'GET',
    `${PATH}/:id`,
    paramsOf<Stripe.BalanceTransactionRetrieveParams>()(expand),
    ({ world, id }) => {
      const transaction = world.store.find('balanceTransactions', id);
      if (!transaction) throw noSuch('balance_transaction', id);
      return transaction;
    },
  ),
];
