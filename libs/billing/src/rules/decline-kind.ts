import type { DeclineKind } from '@tandem/contracts';

/** Ours: Stripe keeps nothing of hers that could be charged. */
export const noMeans = 'no_means_of_payment';

/** Only the person can go through it, and no retry without her will. */
const authentication = [
  'authentication_not_handled',
  'authentication_required',
  'mobile_device_authentication_required',
  'payment_intent_authentication_failure',
];

/**
 * Those of https://docs.stripe.com/declines/codes whose next step is another card, and those of bank debits that say that
 * account or mandate cannot be used. Networks fine who tries lost, stolen or revoked cards again.
 */
const hard = [
  'card_not_supported',
  'currency_not_supported',
  'do_not_try_again',
  'expired_card',
  'fraudulent',
  'highest_risk_level',
  'incorrect_cvc',
  'incorrect_number',
  'incorrect_zip',
  'invalid_account',
  'invalid_cvc',
  'invalid_expiry_month',
  'invalid_expiry_year',
  'invalid_number',
  'lost_card',
  'merchant_blacklist',
  'new_account_information_available',
  'not_permitted',
  'pickup_card',
  'restricted_card',
  'revocation_of_all_authorizations',
  'revocation_of_authorization',
  'security_violation',
  'service_not_allowed',
  'stolen_card',
  'stop_payment_order',
  'testmode_decline',
  'transaction_not_allowed',
  'account_closed',
  'bank_account_restricted',
  'bank_account_unusable',
  'bank_ownership_changed',
  'debit_not_authorized',
  'no_account',
  'payment_intent_mandate_invalid',
  'payment_method_bank_account_blocked',
  noMeans,
];

const kinds = new Map<string, DeclineKind>([
  ...authentication.map((code) => [code, 'authentication'] as const),
  ...hard.map((code) => [code, 'hard'] as const),
]);

/** By Stripe's decline code, or its error code where there is none. What is not known is tried again, as banks advise. */
export function declineKind(code: string | null): DeclineKind {
  return kinds.get(code ?? '') ?? 'soft';
}
