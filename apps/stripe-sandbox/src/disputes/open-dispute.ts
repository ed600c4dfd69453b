import type Stripe from 'stripe';
import { invalidRequest } from '../api-error';
import { moveDisputed } from '../balance/new-balance-transaction';
import { newId } from '../ids';
import type { World } from '../world';
import { NO_EVIDENCE } from './evidence';

/** How long she who is paid has to answer. */
const ANSWER_SECONDS = 14 * 24 * 3600;

interface Given {
  reason: string;
  /** Minor units; what is left of the charge when absent. */
  amount?: number;
}

/** The bank takes the money back until the dispute is decided. */
export function openDispute(world: World, charge: Stripe.Charge, given: Given): Stripe.Dispute {
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = given.amount ?? left;
  if (charge.disputed) throw invalidRequest(`Charge ${charge.id} is disputed already.`, 'charge');
  if (!charge.paid || amount < 1 || amount > left) {
    throw invalidRequest(`There is not that much to dispute on charge ${charge.id}.`, 'amount');
  }
  const card = charge.payment_method_details?.card;
  const dispute: Stripe.Dispute = {
    id: newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.seconds(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: structuredClone(NO_EVIDENCE),
    evidence_details: {
      due_by: world.seconds() + ANSWER_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    ...(card && {
      payment_method_details: {
        type: 'card',
        card: {
          brand: card.brand ?? 'visa',
          case_type: 'chargeback',
          network: card.network ?? 'visa',
          network_reason_code: null,
        },
      },
    }),
    reason: given.reason,
    status: 'needs_response',
  };
  charge.disputed = true;
  world.store.insert('disputes', dispute);
  moveDisputed(world, dispute, 'taken');
  world.emit('charge.dispute.created', dispute);
  world.emit('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}
