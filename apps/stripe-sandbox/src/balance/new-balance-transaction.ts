import type Stripe from 'stripe';
import { newId } from '../ids';
import type { World } from '../world';
import { startOfDay } from './day';
import { AVAILABLE_AFTER_DAYS, DISPUTE_FEE, feeOf } from './fees';

type Given = Pick<
  Stripe.BalanceTransaction,
  'amount' | 'currency' | 'description' | 'reporting_category' | 'type'
> & {
  source: string;
  /** What is kept of it, in minor units. */
  fee?: number;
  availableAfterDays?: number;
  created?: number;
};

/** A movement of the balance, in minor units, negative when money leaves. */
export function newBalanceTransaction(world: World, given: Given): Stripe.BalanceTransaction {
  const { fee = 0, availableAfterDays = 0, created = world.seconds(), ...row } = given;
  const description = 'Stripe processing fees';
  return world.store.insert('balanceTransactions', {
    ...row,
    id: newId('txn'),
    object: 'balance_transaction',
    available_on: startOfDay(created, availableAfterDays),
    balance_type: 'payments',
    created,
    exchange_rate: null,
    fee,
    fee_details: fee
      ? [{ amount: fee, application: null, currency: given.currency, description, type: 'stripe_fee' }]
      : [],
    net: given.amount - fee,
    status: availableAfterDays > 0 ? 'pending' : 'available',
  });
}

/** Money of a charge comes in. Debits of accounts have names of their own at Stripe. */
export function creditCharge(world: World, charge: Stripe.Charge): void {
  const { amount, currency, description } = charge;
  const means = isCard(charge) ? 'card' : 'debit';
  charge.balance_transaction = newBalanceTransaction(world, {
    ...{ amount, currency, description, reporting_category: 'charge', source: charge.id },
    type: means === 'card' ? 'charge' : 'payment',
    fee: feeOf(means, amount),
    availableAfterDays: AVAILABLE_AFTER_DAYS[means],
  }).id;
}

/** The fee of the charge is not given back. */
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

/** The bank takes the disputed sum, and gives it back when the dispute is won; the fee stays paid. */
export function moveDisputed(world: World, dispute: Stripe.Dispute, way: 'taken' | 'given back'): void {
  const taken = way === 'taken';
  const transaction = newBalanceTransaction(world, {
    amount: taken ? -dispute.amount : dispute.amount,
    currency: dispute.currency,
    description: `${taken ? 'Chargeback withdrawal' : 'Chargeback reversal'} for ${String(dispute.charge)}`,
    reporting_category: taken ? 'dispute' : 'dispute_reversal',
    source: dispute.id,
    type: 'adjustment',
    fee: taken ? DISPUTE_FEE : 0,
  });
  dispute.balance_transactions.push(transaction);
}

const isCard = (charge: Stripe.Charge): boolean => charge.payment_method_details?.type === 'card';
