import { z } from 'zod';
import { endpoint } from './endpoint';
import { luhn } from './luhn';
import { may } from './policy';
import { Email, freeText } from './primitives';
import { Address, VatNumber } from './selling';

/** Fourteen digits that satisfy Luhn’s formula (INSEE); the first nine are the SIREN. */
export const Siret = digitsOnly(/^\d{14}$/, luhn, 'siret-form');

/** Number of a « déclaration d’activité », eleven digits (Code du travail L6351-1). */
export const TrainingDeclaration = digitsOnly(/^\d{11}$/, () => true, 'training-declaration-form');

/** ISO 13616: the letters as numbers and the head last, modulo 97 is 1. */
export const Iban = z
  .string()
  .transform((text) => text.replaceAll(/\s/gu, '').toUpperCase())
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/, { error: 'iban-form', abort: true })
      .refine(ibanKey, { error: 'iban-form' }),
  );

/** Who sells, as the law wants it on documents (BG-4). One row; every document keeps it as it was. */
export const Seller = z.strictObject({
  /** BT-27. A sole trader’s is her name. */
  legalName: freeText(160, 1),
  /** BT-33, with the capital: « SASU », « EI ». */
  legalForm: freeText(80, 1),
  /** Minor units; null where the form has none. */
  capital: z.int().min(1).max(100_000_000_000).nullable(),
  /** BG-5. */
  address: Address,
  /** BT-29; BT-30 is its SIREN. */
  siret: Siret,
  /** BT-33: where it is registered, such as « RCS Lyon » or « RM 69 »; null where there is nothing to register. */
  register: freeText(80, 1).nullable(),
  /** BT-31; null under the franchise. */
  vatNumber: VatNumber.nullable(),
  /** Null for an academy that sells no professional training. */
  training: z.strictObject({ number: TrainingDeclaration, region: freeText(80, 1) }).nullable(),
  /** BT-43. */
  email: Email,
  /** BT-42. */
  phone: freeText(30, 4),
  /** BT-84. */
  iban: Iban.nullable(),
  /** Printed for professionals (Code de commerce L441-10): « trois fois le taux d’intérêt légal ». */
  latePenaltyRate: freeText(160, 1),
});
export type Seller = z.infer<typeof Seller>;

export function sirenOf({ siret }: Pick<Seller, 'siret'>): string {
  return siret.slice(0, 9);
}

export const getSeller = endpoint({
  method: 'GET',
  path: '/academy/seller',
  tag: 'Accounting',
  summary: 'The identity that invoices bear, or null before it is filled in',
  access: may('seller', 'read'),
  response: z.object({ seller: Seller.nullable() }),
});

/** What everybody may read of it (Code de la consommation L221-5; LCEN, art. 1-1): no bank account. */
export const Imprint = Seller.omit({ iban: true, latePenaltyRate: true });
export type Imprint = z.infer<typeof Imprint>;

export const getImprint = endpoint({
  method: 'GET',
  path: '/academy/imprint',
  tag: 'Platform',
  summary: 'Who sells, for the legal notice; null before it is filled in',
  access: may('academy', 'read'),
  response: z.object({ imprint: Imprint.nullable() }),
});

export const saveSeller = endpoint({
  method: 'PUT',
  path: '/academy/seller',
  tag: 'Accounting',
  summary: 'Change the identity of documents to come; those issued keep theirs',
  access: may('seller', 'write'),
  body: Seller,
});

function digitsOnly(form: RegExp, fits: (digits: string) => boolean, error: string) {
  return z
    .string()
    .transform((text) => text.replaceAll(/\s/gu, ''))
    .pipe(z.string().regex(form, { error, abort: true }).refine(fits, { error }));
}

function ibanKey(iban: string): boolean {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((letter) => parseInt(letter, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
