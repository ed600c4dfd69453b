import type { Buyer, SalesDocumentFacts, Seller } from '@tandem/contracts';

export const seller: Seller = {
  legalName: 'Académie des Deux Rives',
  legalForm: 'SASU',
  capital: 1_000_000,
  address: { street: '12 quai des Célestins', postalCode: '69002', city: 'Lyon', country: 'FR' },
  siret: '73282932000074',
  register: 'RCS Lyon',
  vatNumber: 'FR44732829320',
  training: { number: '84690123469', region: 'Auvergne-Rhône-Alpes' },
  email: 'bonjour@deux-rives.example',
  phone: '+33 4 72 00 00 00',
  iban: null,
  latePenaltyRate: 'trois fois le taux d’intérêt légal',
};

export const consumer: Buyer = {
  kind: 'consumer',
  name: 'Maëlys Lê Thị Hạnh',
  address: { street: '3 rue du Four', postalCode: '35000', city: 'Rennes', country: 'FR' },
};

export const company: Buyer = {
  kind: 'professional',
  name: 'Nora Petit',
  company: 'Petit & Fils <Conseil>',
  siren: '552100554',
  vatNumber: 'FR83552100554',
  address: { street: '8 place de la Bourse', postalCode: '33000', city: 'Bordeaux', country: 'FR' },
};

const standard = { category: 'S' as const, rate: 20 };

/** An invoice of 1,490 € with VAT, 100 € off, in three instalments of which the first is paid. */
export function sampleInvoice(over: Partial<SalesDocumentFacts> = {}): SalesDocumentFacts {
  return {
    kind: 'invoice',
    series: 'F',
    number: 'F-2027-00042',
    issuedOn: '2027-03-01',
    currency: 'EUR',
    orderId: '0195b1f0-0000-7000-8000-00005ca1ab1e',
    performance: { from: '2027-03-15', to: '2027-06-07' },
    seller,
    buyer: company,
    lines: [
      {
        position: 1,
        name: 'Programme Online Business Manager',
        description: 'Promotion de printemps, 60 heures à distance',
        quantity: 1,
        unitNet: 124_167,
        net: 124_167,
        vat: standard,
        vatAmount: 24_833,
        gross: 149_000,
      },
    ],
    discount: { code: 'PRINTEMPS', net: 8_333, vat: standard, vatAmount: 1_667, gross: 10_000 },
    vatBreakdown: [{ ...standard, base: 115_834, amount: 23_166 }],
    totals: {
      lines: 124_167,
      discount: 8_333,
      net: 115_834,
      vat: 23_166,
      gross: 139_000,
      paid: 46_334,
      due: 92_666,
    },
    schedule: [
      { amount: 46_334, dueOn: '2027-03-01' },
      { amount: 46_333, dueOn: '2027-03-21' },
      { amount: 46_333, dueOn: '2027-04-10' },
    ],
    mentions: [
      { code: 'operation-services', law: 'art. 242 nonies A de l’annexe II au CGI' },
      { code: 'training-declaration', law: null },
      { code: 'late-penalties', law: 'art. L441-10 du Code de commerce' },
      { code: 'recovery-indemnity', law: 'art. D441-5 du Code de commerce' },
      { code: 'no-early-discount', law: 'art. L441-9 du Code de commerce' },
    ],
    corrects: null,
    reason: null,
    ...over,
  };
}

/** A sale without VAT to somebody for herself, paid at once. */
export function sampleExemptInvoice(
  mention: 'vat-exempt-training' | 'vat-franchise' = 'vat-exempt-training',
): SalesDocumentFacts {
  const exempt = { category: 'E' as const, rate: 0 };
  const facts = sampleInvoice();
  return {
    ...facts,
    buyer: consumer,
    seller: mention === 'vat-franchise' ? { ...seller, vatNumber: null, training: null } : seller,
    lines: [{ ...facts.lines[0]!, unitNet: 149_000, net: 149_000, vat: exempt, vatAmount: 0 }],
    discount: null,
    vatBreakdown: [{ ...exempt, base: 149_000, amount: 0 }],
    totals: {
      lines: 149_000,
      discount: 0,
      net: 149_000,
      vat: 0,
      gross: 149_000,
      paid: 149_000,
      due: 0,
    },
    schedule: [{ amount: 149_000, dueOn: '2027-03-01' }],
    mentions: [
      { code: 'operation-services', law: 'art. 242 nonies A de l’annexe II au CGI' },
      { code: mention, law: mention === 'vat-franchise' ? 'art. 293 B du CGI' : 'art. 261-4-4° a du CGI' },
    ],
  };
}

/** Half of the invoice of `sampleInvoice` is not owed any more. */
export function sampleCreditNote(): SalesDocumentFacts {
  const facts = sampleInvoice();
  return {
    ...facts,
    kind: 'credit_note',
    series: 'A',
    number: 'A-2027-00003',
    issuedOn: '2027-03-10',
    lines: [{ ...facts.lines[0]!, unitNet: 57_917, net: 57_917, vatAmount: 11_583, gross: 69_500 }],
    discount: null,
    vatBreakdown: [{ ...standard, base: 57_917, amount: 11_583 }],
    totals: {
      lines: 57_917,
      discount: 0,
      net: 57_917,
      vat: 11_583,
      gross: 69_500,
      paid: 0,
      due: 69_500,
    },
    schedule: [],
    corrects: {
      id: '0195b1f0-0000-7000-8000-000000000042',
      number: 'F-2027-00042',
      issuedOn: '2027-03-01',
      gross: 139_000,
    },
    reason: 'withdrawal',
  };
}
