import type Stripe from 'stripe';
import { newId } from '../ids';
import type { World } from '../world';
import { DAY_SECONDS, startOfDay } from './day';
import { newBalanceTransaction } from './new-balance-transaction';

/** Which payout a balance transaction, whose id this bears, went out with. */
export interface PayoutItem {
  id: string;
  payout: string;
}

/** What a new day of the balance brings: pending money is available, what is available leaves, what left arrives. */
export function turnDay(world: World): void {
  const today = startOfDay(world.seconds());
  if (today <= world.balanceDay) return;
  world.balanceDay = today;
  const waiting: Stripe.BalanceTransaction[] = [];
  for (const row of world.store.all('balanceTransactions')) {
    if (row.available_on > today) continue;
    if (row.status === 'pending') {
      row.status = 'available';
      world.store.changed(row);
    }
    if (!world.store.has('payoutItems', row.id)) waiting.push(row);
  }
  for (const currency of new Set(waiting.map((row) => row.currency)))
    payOut(
      world,
      currency,
      waiting.filter((row) => row.currency === currency),
    );
  for (const payout of world.store.all('payouts')) {
    if (payout.status !== 'in_transit' || payout.arrival_date > today) continue;
    payout.status = 'paid';
    world.emit('payout.paid', payout);
  }
}

/** One for each day that money became available, however far the clock jumped. A debt waits for the next income. */
function payOut(world: World, currency: string, waiting: Stripe.BalanceTransaction[]): void {
  const days = [...new Set(waiting.map((row) => row.available_on))].sort((one, other) => one - other);
  let left = waiting;
  for (const day of days) {
    const due = left.filter((row) => row.available_on <= day);
    const amount = due.reduce((sum, row) => sum + row.net, 0);
    if (amount <= 0) continue;
    left = left.filter((row) => row.available_on > day);
    const payout = newPayout(world, { amount, currency, created: day });
    for (const { id } of due) world.store.insert('payoutItems', { id, payout: payout.id });
  }
}

type Given = Pick<Stripe.Payout, 'amount' | 'currency' | 'created'>;

function newPayout(world: World, { amount, currency, created }: Given): Stripe.Payout {
  const id = newId('po');
  const transaction = newBalanceTransaction(world, {
    ...{ amount: -amount, currency, created, description: 'STRIPE PAYOUT', source: id },
    ...{ type: 'payout', reporting_category: 'payout' },
  });
  world.store.insert('payoutItems', { id: transaction.id, payout: id });
  const payout = world.store.insert('payouts', {
    id,
    object: 'payout',
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: created + DAY_SECONDS,
    automatic: true,
    balance_transaction: transaction.id,
    created,
    currency,
    description: 'STRIPE PAYOUT',
    destination: 'ba_sandbox',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'completed',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: null,
    status: 'in_transit',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  });
  world.emit('payout.created', payout);
  return payout;
}
