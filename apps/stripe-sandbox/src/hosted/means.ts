import type Stripe from 'stripe';
import { findAccount } from '../debits/accounts';
import type { Entry } from '../checkout/pay-session';
import { readCard, readEmail, type FieldErrors, type Values } from './card-form';
import type { Words } from './words';

/** Card only, unless the session allows debits. */
export const offersDebit = (session: Stripe.Checkout.Session): boolean =>
  session.payment_method_types.includes('sepa_debit');

/** What she pays by: the fields of the other means do not count. */
export function readMeans(
  session: Stripe.Checkout.Session,
  values: Values,
  words: Words,
  now: Date,
): { entry?: Entry; errors: FieldErrors } {
  const debit = offersDebit(session) && values.means === 'sepa_debit';
  const { entry, errors } = debit ? readAccount(values, words) : readCard(values, words, now);
  const email = readEmail(values, words);
  return entry && !email.email ? { entry, errors } : { errors: { ...email, ...errors } };
}

function readAccount(values: Values, words: Words): { entry?: Entry; errors: FieldErrors } {
  const account = findAccount(values.iban);
  const errors: FieldErrors = {};
  if (!account) errors.iban = words.errors.iban;
  if (values.holder === '') errors.holder = words.errors.holder;
  if (!account || Object.keys(errors).length > 0) return { errors };
  return { entry: { account, billing: { email: values.email, name: values.holder } }, errors };
}
