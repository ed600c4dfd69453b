import { Id } from '@tandem/contracts';
import type Stripe from 'stripe';
import type {
  FailedStripeRefund,
  IntentState,
  StripeDispute,
  StripeRefund,
} from '../rules/charge-transition';

/** What went back of an intent's charge, and what its bank holds. */
export interface MoneyBack {
  refunds: StripeRefund[];
  failedRefunds: FailedStripeRefund[];
  disputes: StripeDispute[];
}

const nothingBack: MoneyBack = { refunds: [], failedRefunds: [], disputes: [] };

/** What an intent says, with its latest charge expanded. What went back is asked for apart, where there is any. */
export function intentStateOf(intent: Stripe.PaymentIntent, back = nothingBack): IntentState {
  const { id, status, last_payment_error: refusal } = intent;
  switch (status) {
    case 'succeeded':
      return {
        state: 'paid',
        intent: id,
        instalmentId: Id.safeParse(intent.metadata['instalmentId']).data ?? null,
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

/** Why it came to nothing, days later perhaps: a closed account, a card that is gone. Null when it did not. */
export function failureOf({ status, failure_reason: reason }: Stripe.Refund): string | null {
  return status === 'failed' || status === 'canceled' ? (reason ?? status) : null;
}

/** Those that left, and those whose money stayed with us or came back. */
export function refundsOf(refunds: Stripe.Refund[]): Pick<MoneyBack, 'refunds' | 'failedRefunds'> {
  const back = { refunds: [] as StripeRefund[], failedRefunds: [] as FailedStripeRefund[] };
  for (const refund of refunds) {
    const { id, amount, metadata } = refund;
    const reason = failureOf(refund);
    if (reason) back.failedRefunds.push({ id, reason });
    else back.refunds.push({ id, amount, refundId: metadata?.['refundId'] ?? null });
  }
  return back;
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
