import type Stripe from 'stripe';
import { invalidRequest } from '../api-error';
import { debitRefund } from '../balance/new-balance-transaction';
import { newId } from '../ids';
import type { World } from '../world';
import { sendBackLater } from './fail-refund';

interface Given {
  /** Minor units; the rest of the charge when absent. */
  amount?: number;
  reason?: Stripe.Refund.Reason;
  metadata: Stripe.Metadata;
}

/** `amount_refunded` adds up over refunds; the sum never passes what was charged. */
export function refundCharge(world: World, charge: Stripe.Charge, given: Given): Stripe.Refund {
  const left = charge.amount_captured - charge.amount_refunded;
  if (!charge.paid)
    throw invalidRequest(`Charge ${charge.id} did not succeed: there is nothing to refund.`, 'charge');
  if (world.store.where('disputes', { charge: charge.id, is_charge_refundable: false }).length > 0) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
    throw invalidRequest(message, undefined, 'charge_disputed');
  }
  if (left === 0) {
    throw invalidRequest(
      `Charge ${charge.id} has already been refunded.`,
      undefined,
      'charge_already_refunded',
    );
  }
  const amount = given.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}), in minor units.`;
    throw invalidRequest(message, 'amount');
  }
  const refund: Stripe.Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.seconds(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: destinationOf(charge),
    metadata: given.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  world.store.insert('refunds', refund);
  debitRefund(world, refund, charge);
  sendBackLater(world, refund, charge);
  world.emit('refund.created', refund);
  world.emit('charge.refunded', charge);
  return refund;
}

function destinationOf(charge: Stripe.Charge): Stripe.Refund.DestinationDetails {
  if (charge.payment_method_details?.type === 'sepa_debit') {
    return { type: 'eu_bank_transfer', eu_bank_transfer: { reference: null, reference_status: null } };
  }
  return {
    type: 'card',
    card: { type: 'refund', reference_status: 'pending', reference_type: 'acquirer_reference_number' },
  };
}
