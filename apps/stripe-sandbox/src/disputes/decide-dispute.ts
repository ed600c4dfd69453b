import type Stripe from 'stripe';
import { moveDisputed } from '../balance/new-balance-transaction';
import type { World } from '../world';

export const isOpen = (dispute: Stripe.Dispute): boolean =>
  dispute.status === 'needs_response' || dispute.status === 'under_review';

/** Won gives the money back, and the charge can be refunded again. */
export function decideDispute(world: World, dispute: Stripe.Dispute, outcome: 'won' | 'lost'): void {
  dispute.status = outcome;
  dispute.is_charge_refundable = outcome === 'won';
  if (outcome === 'won') moveDisputed(world, dispute, 'given back');
  world.emit('charge.dispute.closed', dispute);
  if (outcome === 'won') world.emit('charge.dispute.funds_reinstated', dispute);
}

/** Evidence goes to the bank; two texts of Stripe's make it decide at once. */
export function submitEvidence(world: World, dispute: Stripe.Dispute): void {
  dispute.status = 'under_review';
  dispute.evidence_details.submission_count += 1;
  dispute.evidence_details.submission_method = 'manual';
  world.emit('charge.dispute.updated', dispute);
  const text = dispute.evidence.uncategorized_text;
  if (text === 'winning_evidence') decideDispute(world, dispute, 'won');
  if (text === 'losing_evidence') decideDispute(world, dispute, 'lost');
}

/** Not answered in time is lost. */
export function loseUnanswered(world: World): void {
  for (const dispute of world.store.all('disputes')) {
    const { due_by } = dispute.evidence_details;
    if (dispute.status !== 'needs_response' || due_by === null || due_by > world.seconds()) continue;
    dispute.evidence_details.past_due = true;
    decideDispute(world, dispute, 'lost');
  }
}
