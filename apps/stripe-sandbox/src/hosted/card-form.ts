import { findCard } from '../cards';
import type { FormObject } from '../form-body';
import type { CardEntry } from '../payments/payment-method';
import type { Words } from './words';

export const FIELDS = [
  'email',
  'number',
  'expiry',
  'cvc',
  'name',
  'iban',
  'holder',
  'promotion_code',
] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Record<Field | 'means', string>;
export type FieldErrors = Partial<Record<Field, string>>;

export function valuesOf(form: FormObject): Values {
  const value = (field: Field | 'means') =>
    typeof form[field] === 'string' ? (form[field] as string).trim() : '';
  return {
    email: value('email'),
    number: value('number'),
    expiry: value('expiry'),
    cvc: value('cvc'),
    name: value('name'),
    iban: value('iban'),
    holder: value('holder'),
    means: value('means'),
    promotion_code: value('promotion_code'),
  };
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function readEmail(values: Values, words: Words): FieldErrors {
  return EMAIL.test(values.email) ? {} : { email: words.errors.email };
}

/** The card she typed, or what to correct next to which field. */
export function readCard(
  values: Values,
  words: Words,
  now: Date,
): { entry?: CardEntry; errors: FieldErrors } {
  const card = findCard(values.number);
  const expiry = readExpiry(values.expiry);
  const errors: FieldErrors = {};
  if (!card) errors.number = words.errors.number;
  if (!expiry) errors.expiry = words.errors.expiry;
  else if (isPast(expiry, now)) errors.expiry = words.errors.expiryPast;
  if (!/^\d{3}$/.test(values.cvc)) errors.cvc = words.errors.cvc;
  if (values.name === '') errors.name = words.errors.name;
  if (!card || !expiry || Object.keys(errors).length > 0) return { errors };
  const billing = { email: values.email, name: values.name };
  return { entry: { card, expMonth: expiry.month, expYear: expiry.year, billing }, errors };
}

interface MonthOfYear {
  month: number;
  year: number;
}

/** "12/34", "12 / 2034", "1234". */
function readExpiry(text: string): MonthOfYear | undefined {
  const match = /^(\d{1,2})\s*\/?\s*(\d{4}|\d{2})$/.exec(text);
  const month = Number(match?.[1]);
  const year = Number(match?.[2]);
  if (!match || month < 1 || month > 12) return undefined;
  return { month, year: year < 100 ? 2000 + year : year };
}

/** A card is good until the last day of its month. */
const isPast = ({ month, year }: MonthOfYear, now: Date): boolean =>
  year * 12 + month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
