import type Stripe from 'stripe';
import type { IntentState, StripeDispute, StripeRefund } from '../rules/charge-transition';

/** What went back of an intent's charge, and what its bank holds. */
export interface MoneyBack {
  refunds: StripeRefund[];
  disputes: StripeDispute[];
}

const nothingBack: MoneyBack = { refunds: [], disputes: [] };

/** What an intent says, with its latest charge expanded. What went back is asked for apart, where there is any. */
export function intentStateOf(intent: Stripe.PaymentIntent, back = nothingBack): IntentState {
  const { id, status, last_payment_error: refusal } = intent;
  switch (status) {
    case 'succeeded':
      return {
        state: 'paid',
        intent: id,
        money: { ...moneyOf(intent), ...back, refunded: sumOf(back.refunds) },
      };
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
    receiptUrl: charge.receipt_url,
    paidAt: new Date(charge.created * 1000),
  };
}

const sumOf = (refunds: readonly StripeRefund[]): number =>
  refunds.reduce((sum, { amount }) => sum + amount, 0);

/** Null for one that came to nothing: the money stayed with us. */
export function refundOf({ id, amount, status, metadata }: Stripe.Refund): StripeRefund | null {
  if (status === 'failed' || status === 'canceled') return null;
  return { id, amount, refundId: metadata?.['refundId'] ?? null };
}

/** Null for an early warning of a bank, which takes no money. */
export function disputeOf(dispute: Stripe.Dispute): StripeDispute | null {
  const { id, amount, reason, status, created, evidence_details: evidence } = dispute;
  if (status.startsWith('warning_')) return null;
  return {
    ...{ id, amount, reason },
    status: status === 'won' ? 'won' : status === 'lost' ? 'lost' : 'open',
    openedAt: new Date(created * 1000),
    answerBy: evidence.due_by ? new Date(evidence.due_by * 1000) : null,
  };
}
