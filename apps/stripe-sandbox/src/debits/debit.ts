import type Stripe from 'stripe';
import { invalidRequest } from '../api-error';
import { settleSession } from '../checkout/settle-session';
import { openDispute } from '../disputes/open-dispute';
import type { Outcome } from '../payments/confirm';
import { failedIntent, paidIntent } from '../payments/conclude';
import { newCharge } from '../payments/new-charge';
import { keepForLater } from '../payments/payment-method';
import type { World } from '../world';
import { findAccount } from './accounts';
import { mandateOf } from './mandate';

/** Sends the debit to the bank. Whether it passes is known later, by the injected clock. */
export function startDebit(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): Outcome {
  if (intent.currency !== 'eur') throw invalidRequest('A SEPA debit is in euros.', 'currency');
  if (!mandateOf(world, method)) {
    const message =
      'The account was never set up: give mandate_data, or save it by Checkout or a SetupIntent.';
    throw invalidRequest(message, 'mandate_data', 'payment_intent_mandate_invalid');
  }
  const charge = newCharge(world, intent, method, { status: 'pending' });
  const number = world.store.find('cardDetails', method.id)?.number ?? '';
  const due = world.seconds() + (findAccount(number)?.seconds ?? 0);
  intent.status = 'processing';
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  if (!intent.payment_method_types.includes('sepa_debit')) intent.payment_method_types.push('sepa_debit');
  world.store.insert('pendingDebits', { id: intent.id, due });
  world.emit('charge.pending', charge);
  world.emit('payment_intent.processing', intent);
  if (intent.setup_future_usage && typeof intent.customer === 'string')
    keepForLater(world, method, intent.customer);
  return { kind: 'processing' };
}

/** The answers of the banks that have come by now. */
export function settleDueDebits(world: World): void {
  for (const { id, due } of [...world.store.all('pendingDebits')]) {
    if (due > world.seconds()) continue;
    world.store.remove('pendingDebits', id);
    const intent = world.store.find('paymentIntents', id);
    const charge = world.store.find('charges', String(intent?.latest_charge));
    const method = world.store.find('paymentMethods', String(intent?.payment_method));
    if (intent && charge && method) answer(world, intent, charge, method);
  }
}

function answer(
  world: World,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  method: Stripe.PaymentMethod,
): void {
  const number = world.store.find('cardDetails', method.id)?.number ?? '';
  const account = findAccount(number);
  if (account?.outcome === 'fails') {
    const { failure } = account;
    Object.assign(charge, {
      status: 'failed',
      failure_code: failure.code,
      failure_message: failure.message,
      amount_captured: 0,
    });
    failedIntent(world, intent, method, charge, failure);
    settleSession(world, intent, false);
    return;
  }
  Object.assign(charge, {
    status: 'succeeded',
    paid: true,
    captured: true,
    amount_captured: charge.amount,
    receipt_url: `${world.publicUrl}/receipts/${charge.id}`,
  });
  paidIntent(world, intent, charge);
  settleSession(world, intent, true);
  if (account?.outcome === 'disputed') openDispute(world, charge, { reason: 'debit_not_authorized' });
}
