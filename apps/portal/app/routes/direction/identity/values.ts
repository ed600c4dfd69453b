import { type Seller, sirenOf } from '@tandem/contracts';
import { eurosText } from '../offer-form/euros';

const groups = (text: string, ...sizes: number[]) => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(' ');
};

/** The identity as the form shows it, numbers in groups as they are read; the API takes the spaces out again. */
export function valuesOf({
  address,
  training,
  capital,
  siret,
  iban,
  ...rest
}: Seller): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ''])),
    siret: `${groups(sirenOf({ siret }), 3, 3, 3)} ${siret.slice(9)}`,
    capital: capital === null ? '' : eurosText(capital),
    iban: iban?.replace(/.{4}(?=.)/g, '$& ') ?? '',
    'address.street': address.street,
    'address.postalCode': address.postalCode,
    'address.city': address.city,
    'training.number': training ? groups(training.number, 2, 2, 5, 2) : '',
    'training.region': training?.region ?? '',
  };
}
