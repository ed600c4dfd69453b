import type Stripe from 'stripe';
import { endpoint, type Endpoint } from '../endpoint';
import { expand, paramsOf } from '../schema';
import type { World } from '../world';

/** By currency; one of euros where nothing ever moved. */
function sums(world: World, status: string): Stripe.Balance.Available[] {
  const byCurrency = new Map<string, number>();
  for (const { currency, net, status: own } of world.store.all('balanceTransactions'))
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + (own === status ? net : 0));
  if (byCurrency.size === 0) byCurrency.set('eur', 0);
  return [...byCurrency].map(([currency, amount]) => ({ amount, currency, source_types: { card: amount } }));
}

export const balance: Endpoint[] = [
  endpoint('GET', '/v1/balance', paramsOf<Stripe.BalanceRetrieveParams>()(expand), ({ world }) => {
    const answer: Stripe.Balance = {
      object: 'balance',
      available: sums(world, 'available'),
      livemode: false,
      pending: sums(world, 'pending'),
    };
    return answer;
  }),
];
