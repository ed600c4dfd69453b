import type { Buyer, BuyerKind } from '@tandem/contracts';
import { textOf } from '../../lib/forms';

/** Who buys, as the form says; the API checks it. */
export function buyerOf(kind: BuyerKind, form: FormData): Buyer {
  const field = (name: string) => textOf(form, `buyer.${name}`);
  const orNull = (name: string) => field(name).trim() || null;
  const whoever = {
    name: field('name'),
    address: {
      street: field('address.street'),
      postalCode: field('address.postalCode'),
      city: field('address.city'),
      country: field('address.country') || 'FR',
    },
  };
  if (kind !== 'professional') return { kind, ...whoever };
  return {
    kind,
    ...whoever,
    company: field('company'),
    siren: orNull('siren'),
    vatNumber: orNull('vatNumber'),
  };
}
