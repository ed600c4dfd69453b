import type Stripe from 'stripe';
import { newId } from '../ids';
import type { World } from '../world';

type Given = Pick<
  Stripe.BalanceTransaction,
  'amount' | 'currency' | 'description' | 'reporting_category' | 'type'
> & { source: string };

/** A movement of the balance, in minor units, negative when money leaves. No fees: the sandbox has no contract. */
export function newBalanceTransaction(world: World, given: Given): Stripe.BalanceTransaction {
  return world.store.insert('balanceTransactions', {
    ...given,
    id: newId('txn'),
    object: 'balance_transaction',
    available_on: world.seconds(),
    balance_type: 'payments',
    created: world.seconds(),
    exchange_rate: null,
    fee: 0,
    fee_details: [],
    net: given.amount,
    status: 'available',
  });
}

/** Money of a charge comes in. Debits of accounts have names of their own at Stripe. */
export function creditCharge(world: World, charge: Stripe.Charge): void {
  const { amount, currency, description } = charge;
  const type = isCard(charge) ? 'charge' : 'payment';
  const given = {
    amount,
    currency,
    description,
    reporting_category: 'charge',
    source: charge.id,
    type,
  } as const;
  charge.balance_transaction = newBalanceTransaction(world, given).id;
}

export function debitRefund(world: World, refund: Stripe.Refund, charge: Stripe.Charge): void {
  refund.balance_transaction = newBalanceTransaction(world, {
    amount: -refund.amount,
    currency: refund.currency,
    description: charge.description,
    reporting_category: 'refund',
    source: refund.id,
    type: isCard(charge) ? 'refund' : 'payment_refund',
  }).id;
}

/** The bank takes the disputed sum, and gives it back when the dispute is won. */
export function moveDisputed(world: World, dispute: Stripe.Dispute, way: 'taken' | 'given back'): void {
  const taken = way === 'taken';
  const transaction = newBalanceTransaction(world, {
    amount: taken ? -dispute.amount : dispute.amount,
    currency: dispute.currency,
    description: `${taken ? 'Chargeback withdrawal' : 'Chargeback reversal'} for ${String(dispute.charge)}`,
    reporting_category: taken ? 'dispute' : 'dispute_reversal',
    source: dispute.id,
    type: 'adjustment',
  });
  dispute.balance_transactions.push(transaction);
}

const isCard = (charge: Stripe.Charge): boolean => charge.payment_method_details?.type === 'card';
