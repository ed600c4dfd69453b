import { sirenOf, type Address, type Buyer, type Locale, type Seller } from '@tandem/contracts';
import { countryName, exactMoney, grouped } from './document-format';
import type { DocumentWords } from './document-words';

/** What stands below the name of who sells. */
export function sellerLines(seller: Seller, locale: Locale, words: DocumentWords): string[] {
  const form = seller.capital
    ? `${seller.legalForm} ${words.capital(exactMoney(locale, seller.capital))}`
    : seller.legalForm;
  const siret = `SIRET ${grouped(sirenOf(seller), 3)}\u00a0${seller.siret.slice(9)}`;
  return [
    form,
    ...addressLines(seller.address, locale),
    [siret, seller.register].filter(Boolean).join(', '),
    ...(seller.vatNumber ? [words.vatNumber(seller.vatNumber)] : []),
    `${seller.email}, ${seller.phone}`,
  ];
}

/** Who buys: a company comes before the person who buys for it. */
export function buyerLines(buyer: Buyer, locale: Locale, words: DocumentWords): string[] {
  const address = addressLines(buyer.address, locale);
  if (buyer.kind !== 'professional') return [buyer.name, ...address];
  return [
    buyer.company,
    buyer.name,
    ...address,
    ...(buyer.siren ? [`SIREN ${grouped(buyer.siren, 3)}`] : []),
    ...(buyer.vatNumber ? [words.vatNumber(buyer.vatNumber)] : []),
  ];
}

function addressLines({ street, postalCode, city, country }: Address, locale: Locale): string[] {
  return [street, `${postalCode} ${city}`, ...(country === 'FR' ? [] : [countryName(locale, country)])];
}
