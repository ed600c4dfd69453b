import type { Decline } from '../cards';

export interface TestAccount {
  iban: string;
  /** The end of Stripe's ready-made payment method: pm_sepaDebit_<alias>. */
  alias: string;
  outcome: 'succeeds' | 'fails' | 'disputed';
  /** How long the debit is `processing`, in seconds of the injected clock. */
  seconds: number;
  failure: Decline;
}

const SOON = 10;
const DELAYED = 180;
const FAILED: Decline = {
  code: 'payment_intent_payment_attempt_failed',
  declineCode: 'generic_decline',
  message: 'The payment failed.',
};
const INSUFFICIENT: Decline = {
  code: 'insufficient_funds',
  declineCode: 'insufficient_funds',
  message: 'The customer’s account has insufficient funds to cover this payment.',
};

const account = (
  iban: string,
  alias: string,
  outcome: TestAccount['outcome'],
  seconds = SOON,
  failure = FAILED,
): TestAccount => ({ iban, alias, outcome, seconds, failure });

/** https://docs.stripe.com/payments/sepa-debit/accept-a-payment#test-integration, those of France. */
export const TEST_ACCOUNTS: TestAccount[] = [
  account('FR1420041010050500013M02606', 'success_fr', 'succeeds'),
  account('FR3020041010050500013M02609', 'successDelayed_fr', 'succeeds', DELAYED),
  account('FR8420041010050500013M02607', 'failed_fr', 'fails'),
  account('FR7920041010050500013M02600', 'failedDelayed_fr', 'fails', DELAYED),
  account('FR9720041010050000002222227', 'insufficientFunds_fr', 'fails', SOON, INSUFFICIENT),
  account('FR5720041010050500013M02608', 'disputed_fr', 'disputed'),
];

export const findAccount = (iban: string): TestAccount | undefined =>
  TEST_ACCOUNTS.find((one) => one.iban === iban.replace(/\s/g, '').toUpperCase());

export const findAccountByAlias = (alias: string): TestAccount | undefined =>
  TEST_ACCOUNTS.find((one) => alias === `pm_sepaDebit_${one.alias}`);
