import type { RequestOf, saveSeller } from '@tandem/contracts';
import { textOf } from '../../../lib/forms';
import { centsOf } from '../offer-form/euros';

type Identity = RequestOf<typeof saveSeller>['body'];

/** The form as the API takes it: what is left empty is null. A SIRET is French, and so is the address. */
export function readIdentity(form: FormData): Identity {
  const text = (name: string) => textOf(form, name);
  const orNull = (name: string) => text(name).trim() || null;
  const training = { number: text('training.number'), region: text('training.region') };
  const capital = orNull('capital');
  return {
    legalName: text('legalName'),
    legalForm: text('legalForm'),
    // What cannot be read goes as it is: the API refuses it beside all that is wrong elsewhere.
    capital: capital === null ? null : (centsOf(capital) ?? (capital as unknown as number)),
    siret: text('siret'),
    register: orNull('register'),
    vatNumber: orNull('vatNumber'),
    address: {
      street: text('address.street'),
      postalCode: text('address.postalCode'),
      city: text('address.city'),
      country: 'FR',
    },
    email: text('email'),
    phone: text('phone'),
    training: orNull('training.number') || orNull('training.region') ? training : null,
    iban: orNull('iban'),
    latePenaltyRate: text('latePenaltyRate'),
  };
}
