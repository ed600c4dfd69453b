import type Stripe from 'stripe';
import { newBalanceTransaction } from '../balance/new-balance-transaction';
import { findCard } from '../cards';
import type { World } from '../world';

/** How long the bank of such a card takes, by the injected clock; days outside of a test. */
const BANK_SECONDS = 180;

/** Notes a refund that its bank will send back, where the card is one of those. */
export function sendBackLater(world: World, refund: Stripe.Refund, charge: Stripe.Charge): void {
  const number = world.store.find('cardDetails', String(charge.payment_method))?.number ?? '';
  if (!findCard(number)?.refundFails) return;
  world.store.insert('pendingRefunds', { id: refund.id, due: world.seconds() + BANK_SECONDS });
}

/** The refunds that came back by now. */
export function failDueRefunds(world: World): void {
  for (const { id, due } of [...world.store.all('pendingRefunds')]) {
    if (due > world.seconds()) continue;
    world.store.remove('pendingRefunds', id);
    const refund = world.store.find('refunds', id);
    const charge = world.store.find('charges', String(refund?.charge));
    if (refund && charge) failRefund(world, refund, charge);
  }
}

/** The money is ours again, and may be given once more: `amount_refunded` falls back. */
function failRefund(world: World, refund: Stripe.Refund, charge: Stripe.Charge): void {
  const card = charge.payment_method_details?.type === 'card';
  refund.status = 'failed';
  refund.failure_reason = 'expired_or_canceled_card';
  refund.failure_balance_transaction = newBalanceTransaction(world, {
    amount: refund.amount,
    currency: refund.currency,
    description: `REFUND FAILURE (${charge.description ?? charge.id})`,
    reporting_category: 'refund_failure',
    source: refund.id,
    type: card ? 'refund_failure' : 'payment_failure_refund',
  }).id;
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  world.emit('refund.updated', refund);
  world.emit('charge.refund.updated', refund);
  world.emit('refund.failed', refund);
}
