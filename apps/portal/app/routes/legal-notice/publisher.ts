import type { Imprint, Locale } from '@tandem/contracts';
import { money } from '../../lib/format';
import type { messages } from './messages';

/** Who is behind the site, as the owner wrote it for invoices: name, seat, registration, and how to reach her. */
export function publisher(t: typeof messages.fr.publisher, imprint: Imprint, locale: Locale): string[] {
  const { legalName, legalForm, capital, address, siret, register, vatNumber, training, email, phone } =
    imprint;
  const share = capital === null ? '' : t.capital(money(locale, { amount: capital, currency: 'EUR' }));
  const registered = `SIRET ${siret.replace(/(\d{3})(\d{3})(\d{3})/, '$1\u00a0$2\u00a0$3\u00a0')}`;
  return [
    `${legalName}, ${legalForm}${share}. ${t.seat(`${address.street}, ${address.postalCode} ${address.city}`)}`,
    [registered, register, vatNumber && t.vatNumber(vatNumber)].filter(Boolean).join(', ') + '.',
    ...(training ? [t.training(training.number, training.region)] : []),
    t.contact(email, phone),
    t.director,
  ];
}
