import { DOMParser } from '@xmldom/xmldom';
import type { SalesDocumentFacts } from '@tandem/contracts';
import fc from 'fast-check';
import {
  consumer,
  sampleCreditNote,
  sampleExemptInvoice,
  sampleInvoice,
  seller,
} from '../../../../test/support/sales-document';
import { creditNoteFacts } from './credit-note-facts';
import { invoiceFacts } from './invoice-facts';
import { invoiceXml, type IdentifiedDocument } from './invoice-xml';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** Read by a parser that is not of the builder's family, and refused where it is not well-formed. */
function parse(facts: Partial<IdentifiedDocument>) {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse };
  const xml = invoiceXml({ ...sampleInvoice(), seller, ...facts } as IdentifiedDocument);
  const root = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml').documentElement;
  const find = (path: string): Element[] =>
    path
      .split('/')
      .reduce<Element[]>(
        (parents, name) =>
          parents.flatMap((parent) =>
            Array.from({ length: parent.childNodes.length }, (_, index) => parent.childNodes[index]!).filter(
              (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
            ),
          ),
        [root],
      );
  return {
    root,
    names: Array.from({ length: root.childNodes.length }, (_, index) => root.childNodes[index]! as Element)
      .filter((node) => node.nodeType === 1)
      .map(({ localName }) => localName),
    find,
    texts: (path: string) => find(path).map(({ textContent }) => textContent),
    text: (path: string) => find(path)[0]?.textContent ?? null,
    cents: (path: string) => find(path).map(({ textContent }) => Math.round(Number(textContent) * 100)),
  };
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The rules of EN 16931 about sums, each under its name. */
function expectSums(facts: SalesDocumentFacts): void {
  const name = facts.kind === 'invoice' ? 'Invoice' : 'CreditNote';
  const { cents, find, root } = parse(facts as IdentifiedDocument);
  expect([root.localName, root.namespaceURI]).toEqual([name, `${ubl}${name}-2`]);
  const total = (element: string) => cents(`LegalMonetaryTotal/${element}`)[0]!;
  const [lines, allowances] = [total('LineExtensionAmount'), total('AllowanceTotalAmount')];
  const [net, gross] = [total('TaxExclusiveAmount'), total('TaxInclusiveAmount')];
  const vat = cents('TaxTotal/TaxAmount')[0]!;
  const said = {
    'BR-CO-10': lines,
    'BR-CO-11': allowances,
    'BR-CO-13': net,
    'BR-CO-14': vat,
    'BR-CO-15': gross,
    'BR-CO-16': total('PayableAmount'),
    'BR-S-08, BR-E-08': net,
  };
  expect(said).toEqual({
    'BR-CO-10': sum(cents(`${name}Line/LineExtensionAmount`)),
    'BR-CO-11': sum(cents('AllowanceCharge/Amount')),
    'BR-CO-13': lines - allowances,
    'BR-CO-14': sum(cents('TaxTotal/TaxSubtotal/TaxAmount')),
    'BR-CO-15': net + vat,
    'BR-CO-16': gross - total('PrepaidAmount'),
    'BR-S-08, BR-E-08': sum(cents('TaxTotal/TaxSubtotal/TaxableAmount')),
  });
  // BR-CO-17, with the cent that a price agreed with VAT may leave.
  const [rate] = cents('TaxTotal/TaxSubtotal/TaxCategory/Percent');
  expect(Math.abs(vat - (net * rate!) / 10_000)).toBeLessThanOrEqual(1);
  // BR-DEC: two decimals, and a currency on each amount.
  for (const path of ['LegalMonetaryTotal', `${name}Line`, 'TaxTotal', 'AllowanceCharge']) {
    for (const element of find(path).flatMap((parent) => Array.from(parent.getElementsByTagName('*')))) {
      if (!element.localName!.endsWith('Amount')) continue;
      expect(element.textContent).toMatch(/^\d+\.\d\d$/);
      expect(element.getAttribute('currencyID')).toBe('EUR');
    }
  }
}

test('the sums of a sale and of its credit notes hold by EN 16931, whatever the price, the coupon and the VAT', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const regime = fc.constantFrom('exempt_training' as const, 'franchise' as const, 'standard' as const);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), share, share, share, regime, (price, ...rest) => {
      const [couponShare, paidShare, creditShare, vat] = rest;
      const coupon = {
        id: '0195b1f0-0000-7000-8000-000000000001',
        code: 'X',
        off: Math.floor(price * couponShare),
      };
      const gross = price - coupon.off;
      const number = {
        series: 'F',
        year: 2027,
        number: 1,
        printed: 'F-2027-00001',
        issuedOn: '2027-03-01',
      } as const;
      const { orderId, buyer, performance } = sampleInvoice();
      const order = {
        orderId,
        buyer,
        performance,
        price,
        coupon,
        vat,
        schedule: [],
        paid: Math.floor(gross * paidShare),
      };
      const facts = invoiceFacts({ ...order, name: 'Programme', description: null }, number, seller);
      expectSums(facts);
      const credit = { invoice: { id: coupon.id, facts }, before: 0, vat, reason: 'refund' } as const;
      const credited = { ...credit, gross: Math.floor(gross * creditShare) };
      expectSums(creditNoteFacts(credited, { ...number, series: 'A', printed: 'A-2027-00001' }, seller));
    }),
    { numRuns: 60 },
  );
});

test('an invoice to a French company is identified as the French profile asks', () => {
  const { text, texts, find, names } = parse({});
  expect(text('CustomizationID')).toBe('urn:cen.eu:en16931:2017');
  expect(text('ProfileID')).toBe('S1');
  expect(text('InvoiceTypeCode')).toBe('380');
  expect(text('DueDate')).toBe('2027-04-10');
  // BR-FR-05 and BR-FR-06: each of the three mentions, once; BR-FR-20: how it is treated.
  const subjects = texts('Note').map((note) => /^#(\w+)#/.exec(note!)![1]);
  expect(subjects.sort()).toEqual(['AAB', 'ABL', 'BAR', 'PMD', 'PMT']);
  expect(texts('Note')).toContain('#BAR#B2B');
  // BR-FR-10, 11, 12, 13 and 21: SIREN of both, which is where the invoice goes.
  for (const [party, siren] of [
    ['AccountingSupplierParty', '732829320'],
    ['AccountingCustomerParty', '552100554'],
  ] as const) {
    const [company] = find(`${party}/Party/PartyLegalEntity/CompanyID`);
    expect([company!.textContent, company!.getAttribute('schemeID')]).toEqual([siren, '0002']);
    const [endpoint] = find(`${party}/Party/EndpointID`);
    expect([endpoint!.textContent, endpoint!.getAttribute('schemeID')]).toEqual([siren, '0225']);
  }
  expect(text('AccountingCustomerParty/Party/PartyTaxScheme/CompanyID')).toBe('FR83552100554');
  expect(text('AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName')).toBe(
    'Petit & Fils <Conseil>',
  );
  // The schema of UBL is a sequence.
  expect(names).toEqual([
    'CustomizationID',
    'ProfileID',
    'ID',
    'IssueDate',
    'DueDate',
    'InvoiceTypeCode',
    ...Array(5).fill('Note'),
    'DocumentCurrencyCode',
    'InvoicePeriod',
    'OrderReference',
    'AccountingSupplierParty',
    'AccountingCustomerParty',
    'PaymentMeans',
    'PaymentTerms',
    'AllowanceCharge',
    'TaxTotal',
    'LegalMonetaryTotal',
    'InvoiceLine',
  ]);
});

test('an organisation is a company by its SIREN, which its VAT number holds too; without one it counts as a consumer', () => {
  const { buyer } = sampleInvoice();
  const treated = (numbers: { siren: string | null; vatNumber: string | null }) => {
    const { text, texts } = parse({ buyer: { ...buyer, ...numbers } as IdentifiedDocument['buyer'] });
    const bar = texts('Note').find((note) => note!.startsWith('#BAR#'));
    return [bar, text('AccountingCustomerParty/Party/EndpointID')];
  };
  expect(treated({ siren: '552100554', vatNumber: null })).toEqual(['#BAR#B2B', '552100554']);
  expect(treated({ siren: null, vatNumber: 'FR83552100554' })).toEqual(['#BAR#B2B', '552100554']);
  expect(treated({ siren: null, vatNumber: null })).toEqual(['#BAR#B2C', null]);
});

test.each([
  ['vat-exempt-training', 'VATEX-EU-132-1I', 'FR44732829320', 'VAT'],
  ['vat-franchise', 'VATEX-FR-FRANCHISE', '732829320', 'LOC'],
] as const)('%s is told by its code, and the seller known to the tax office', (mention, code, id, scheme) => {
  const { text } = parse(sampleExemptInvoice(mention) as IdentifiedDocument);
  const category = 'TaxTotal/TaxSubtotal/TaxCategory';
  // BR-E-02, BR-E-05, BR-E-09 and BR-E-10.
  expect(text(`${category}/ID`)).toBe('E');
  expect(text(`${category}/Percent`)).toBe('0.00');
  expect(text(`${category}/TaxExemptionReasonCode`)).toBe(code);
  expect(text(`${category}/TaxExemptionReason`)).toBeTruthy();
  expect(text('AccountingSupplierParty/Party/PartyTaxScheme/CompanyID')).toBe(id);
  expect(text('AccountingSupplierParty/Party/PartyTaxScheme/TaxScheme/ID')).toBe(scheme);
  expect(text('ProfileID')).toBe('S2');
  expect(text('Note')).toBe('#BAR#B2C');
});

test('a credit note names its invoice, and amounts stay positive', () => {
  const { text, texts, find } = parse(sampleCreditNote() as IdentifiedDocument);
  expect(text('CreditNoteTypeCode')).toBe('381');
  expect(text('BillingReference/InvoiceDocumentReference/ID')).toBe('F-2027-00042');
  expect(text('BillingReference/InvoiceDocumentReference/IssueDate')).toBe('2027-03-01');
  expect(texts('Note')).toContain('#AAI#Motif\u202f: rétractation dans le délai légal.');
  expect(find('DueDate')).toEqual([]);
  expect(text('CreditNoteLine/CreditedQuantity')).toBe('1');
});

test('what people type is kept, but for characters that XML cannot hold', () => {
  const name = 'A\u0001B & <b>"C"</b> ]]> l’été \u{1f642}';
  const { text } = parse({ buyer: { ...consumer, name } as IdentifiedDocument['buyer'] });
  expect(text('AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName')).toBe(
    'AB & <b>"C"</b> ]]> l’été \u{1f642}',
  );
});
