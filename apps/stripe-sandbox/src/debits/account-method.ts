import type Stripe from 'stripe';
import { newId, randomText } from '../ids';
import { billingDetails } from '../payments/billing-details';
import type { World } from '../world';
import type { TestAccount } from './accounts';

export interface AccountEntry {
  account: TestAccount;
  billing: { email: string | null; name: string | null };
}

export function createAccountMethod(world: World, { account, billing }: AccountEntry): Stripe.PaymentMethod {
  const { iban } = account;
  const method: Stripe.PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(billing.email, billing.name),
    created: world.seconds(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    sepa_debit: {
      bank_code: iban.slice(4, 9),
      branch_code: iban.slice(9, 14),
      country: iban.slice(0, 2),
      fingerprint: randomText(16),
      generated_from: { charge: null, setup_attempt: null },
      last4: iban.slice(-4),
    },
    type: 'sepa_debit',
  };
  world.store.insert('cardDetails', { id: method.id, number: iban, setUp: false });
  return world.store.insert('paymentMethods', method);
}
