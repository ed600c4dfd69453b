import type Stripe from 'stripe';
import { invalidRequest, noSuch } from '../api-error';
import { findCardByAlias, type TestCard } from '../cards';
import { newId, randomText } from '../ids';
import { findAccountByAlias } from '../debits/accounts';
import { createAccountMethod } from '../debits/account-method';
import type { World } from '../world';
import { billingDetails } from './billing-details';

export interface CardEntry {
  card: TestCard;
  expMonth: number;
  expYear: number;
  billing: { email: string | null; name: string | null };
}

export function createCardMethod(world: World, entry: CardEntry): Stripe.PaymentMethod {
  const { card } = entry;
  const method: Stripe.PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(entry.billing.email, entry.billing.name),
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: card.country,
      display_brand: card.brand,
      exp_month: entry.expMonth,
      exp_year: entry.expYear,
      fingerprint: randomText(16),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: world.seconds(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
  world.store.insert('cardDetails', { id: method.id, number: card.number, setUp: false });
  return world.store.insert('paymentMethods', method);
}

/** The payment method to charge: an id of ours, or one of Stripe's aliases such as `pm_card_visa`. */
export function usableMethod(world: World, id: string, customer: string | null): Stripe.PaymentMethod {
  const card = findCardByAlias(id);
  if (card) {
    const expYear = world.now().getUTCFullYear() + 3;
    return createCardMethod(world, { card, expMonth: 12, expYear, billing: { email: null, name: null } });
  }
  const account = findAccountByAlias(id);
  if (account) return createAccountMethod(world, { account, billing: { email: null, name: null } });
  const method = world.store.find('paymentMethods', id);
  if (!method) throw noSuch('PaymentMethod', id, 'payment_method');
  if (method.customer !== null && method.customer !== customer) {
    const message = `The payment method ${id} belongs to another customer, or no customer was given.`;
    throw invalidRequest(message, 'payment_method');
  }
  if (method.customer === null && (wasCharged(world, id) || isDetached(world, id))) {
    const message = `The payment method ${id} was used before without being attached to a customer, or was detached: it may not be used again.`;
    throw invalidRequest(message, 'payment_method');
  }
  return method;
}

const isDetached = (world: World, id: string): boolean =>
  world.store.find('cardDetails', id)?.detached === true;

const wasCharged = (world: World, id: string): boolean =>
  world.store.where('charges', { payment_method: id, paid: true }).length > 0;

/** Keeps the method with the customer, as `setup_future_usage` asks. */
export function keepForLater(world: World, method: Stripe.PaymentMethod, customer: string): void {
  const detail = world.store.find('cardDetails', method.id);
  if (detail) detail.setUp = true;
  attachMethod(world, method, customer);
}

export function attachMethod(world: World, method: Stripe.PaymentMethod, customer: string): void {
  if (method.customer !== null) return;
  method.customer = customer;
  world.emit('payment_method.attached', method);
}

/** Whoever had it as her default has none then. */
export function detachMethod(world: World, method: Stripe.PaymentMethod): void {
  const customer = world.store.find('customers', String(method.customer));
  if (customer?.invoice_settings.default_payment_method === method.id) {
    customer.invoice_settings.default_payment_method = null;
  }
  method.customer = null;
  const detail = world.store.find('cardDetails', method.id);
  if (detail) detail.detached = true;
  world.emit('payment_method.detached', method);
}
