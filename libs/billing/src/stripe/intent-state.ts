import type Stripe from 'stripe';
import type { IntentState } from '../rules/charge-transition';

/** What an intent says, with its latest charge expanded. */
export function intentStateOf(intent: Stripe.PaymentIntent): IntentState {
  const { id, status, last_payment_error: refusal } = intent;
  switch (status) {
    case 'succeeded':
      return { state: 'paid', intent: id, money: moneyOf(intent) };
    case 'processing':
      return { state: 'processing', intent: id };
    case 'requires_payment_method':
    case 'canceled':
      return refusal
        ? { state: 'failed', intent: id, decline: refusal.decline_code ?? refusal.code ?? null }
        : { state: 'waiting', intent: id };
    default:
      return { state: 'waiting', intent: id };
  }
}

function moneyOf(intent: Stripe.PaymentIntent) {
  const charge = intent.latest_charge;
  if (!charge || typeof charge === 'string') throw new Error(`${intent.id} is paid but has no charge`);
  return {
    charge: charge.id,
    amount: intent.amount_received,
    refunded: charge.amount_refunded,
    receiptUrl: charge.receipt_url,
    paidAt: new Date(charge.created * 1000),
  };
}
