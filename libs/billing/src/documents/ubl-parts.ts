import {
  sirenOf,
  type Address,
  type Buyer,
  type MentionCode,
  type Seller,
  type VatCategory,
} from '@tandem/contracts';
import { exactMoney } from './document-format';
import { documentWords, mentionText } from './document-words';

export interface Xml {
  [name: string]: string | Xml | Xml[] | string[];
}

export interface Vat {
  category: VatCategory;
  rate: number;
}

/** Minor units as a decimal with its currency. */
export function amount(cents: number): Xml {
  return { '#text': (cents / 100).toFixed(2), '@currencyID': 'EUR' };
}

/** VATEX codes: directive 2006/112, article 132, 1, i (what CGI 261-4-4° a transposes), or CGI 293 B. */
const exemptions = {
  'vat-exempt-training': 'VATEX-EU-132-1I',
  'vat-franchise': 'VATEX-FR-FRANCHISE',
} as const;

/** With the seller, why there is no VAT (BT-120 and BT-121), which only the breakdown tells. */
export function taxCategory({ category, rate }: Vat, mentions: MentionCode[], seller?: Seller): Xml {
  const code = mentions.find((mention) => mention in exemptions) as keyof typeof exemptions | undefined;
  return {
    'cbc:ID': category,
    ...(category !== 'O' && { 'cbc:Percent': rate.toFixed(2) }),
    ...(seller &&
      category !== 'S' &&
      code && {
        'cbc:TaxExemptionReasonCode': exemptions[code],
        'cbc:TaxExemptionReason': mentionText('fr', { code, law: null }, seller),
      }),
    'cac:TaxScheme': { 'cbc:ID': 'VAT' },
  };
}

export function sellerParty(seller: Seller): Xml {
  const siren = sirenOf(seller);
  const capital = seller.capital && documentWords.fr.capital(exactMoney('fr', seller.capital));
  return {
    'cbc:EndpointID': { '#text': siren, '@schemeID': '0225' },
    'cac:PartyIdentification': { 'cbc:ID': { '#text': seller.siret, '@schemeID': '0009' } },
    'cac:PostalAddress': postalAddress(seller.address),
    // BR-E-02: without a VAT number, the one under which the tax office knows her (BT-32).
    'cac:PartyTaxScheme': seller.vatNumber
      ? { 'cbc:CompanyID': seller.vatNumber, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } }
      : { 'cbc:CompanyID': siren, 'cac:TaxScheme': { 'cbc:ID': 'LOC' } },
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': seller.legalName,
      'cbc:CompanyID': { '#text': siren, '@schemeID': '0002' },
      'cbc:CompanyLegalForm': [seller.legalForm, capital, seller.register].filter(Boolean).join(', '),
    },
    'cac:Contact': {
      'cbc:Name': seller.legalName,
      'cbc:Telephone': seller.phone,
      'cbc:ElectronicMail': seller.email,
    },
  };
}

export function buyerParty(buyer: Buyer): Xml {
  const address = { 'cac:PostalAddress': postalAddress(buyer.address) };
  if (buyer.kind !== 'professional') {
    return { ...address, 'cac:PartyLegalEntity': { 'cbc:RegistrationName': buyer.name } };
  }
  const { vatNumber } = buyer;
  const siren = sirenOfBuyer(buyer);
  return {
    ...(siren && { 'cbc:EndpointID': { '#text': siren, '@schemeID': '0225' } }),
    ...address,
    ...(vatNumber && {
      'cac:PartyTaxScheme': { 'cbc:CompanyID': vatNumber, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } },
    }),
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': buyer.company,
      ...(siren && { 'cbc:CompanyID': { '#text': siren, '@schemeID': '0002' } }),
    },
    'cac:Contact': { 'cbc:Name': buyer.name },
  };
}

/** As given, or the end of a French VAT number. */
export function sirenOfBuyer(buyer: Buyer): string | null {
  if (buyer.kind !== 'professional') return null;
  return buyer.siren ?? (buyer.vatNumber?.startsWith('FR') ? buyer.vatNumber.slice(4) : null);
}

function postalAddress({ street, postalCode, city, country }: Address): Xml {
  return {
    'cbc:StreetName': street,
    'cbc:CityName': city,
    'cbc:PostalZone': postalCode,
    'cac:Country': { 'cbc:IdentificationCode': country },
  };
}
