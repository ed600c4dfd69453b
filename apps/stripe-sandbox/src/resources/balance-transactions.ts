import type Stripe from 'stripe';
import { noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { currency, expand, pagination, paramsOf, text } from '../schema';

const PATH = '/v1/balance_transactions';
const listParams = paramsOf<Stripe.BalanceTransactionListParams>()({
  ...pagination,
  currency: currency.optional(),
  payout: text.optional(),
  source: text.optional(),
  type: text.optional(),
});

export const balanceTransactions: Endpoint[] = [
  endpoint('GET', PATH, listParams, ({ world, params }) => {
    const payoutOf = (id: string) => world.store.find('payoutItems', id)?.payout;
    // A payout is of the day that it left, also when the clock jumped over it.
    const rows = world.store
      .where('balanceTransactions', { currency: params.currency, source: params.source })
      .filter((row) => params.type === undefined || row.type === params.type)
      .filter(({ id }) => params.payout === undefined || payoutOf(id) === params.payout)
      .sort((one, other) => other.created - one.created);
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
