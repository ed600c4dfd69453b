import type { SalesDocumentFacts } from '@tandem/contracts';
import { readPdf, type PdfElement } from '../../../../test/support/pdf';
import {
  company,
  sampleCreditNote,
  sampleExemptInvoice,
  sampleInvoice,
} from '../../../../test/support/sales-document';
import { invoicePdf } from './invoice-pdf';

async function read(facts: SalesDocumentFacts, locale: 'fr' | 'en' = 'fr') {
  const pdf = readPdf(await invoicePdf(facts, locale, 'Tandem'));
  return { ...pdf, flat: pdf.text.replace(/\s+/g, ' '), elements: pdf.structure!.children };
}

const rows = (table: PdfElement) => table.children.map((row) => row.children.map(({ text }) => text));
const tables = (elements: PdfElement[]) => elements.filter(({ tag }) => tag === 'Table');

test('an invoice bears every mention that the law asks for, in one page', async () => {
  const { flat, pages, source } = await read(sampleInvoice());
  for (const mention of [
    'Facture F-2027-00042',
    'Date d’émission : 1er mars 2027',
    'Prestation du 15 mars 2027 au 7 juin 2027',
    'Académie des Deux Rives SASU au capital de 10 000,00 € 12 quai des Célestins 69002 Lyon',
    'SIRET 732 829 320 00074, RCS Lyon TVA intracommunautaire FR44732829320',
    'Petit & Fils <Conseil> Nora Petit 8 place de la Bourse 33000 Bordeaux SIREN 552 100 554',
    'TVA intracommunautaire FR83552100554',
    'Catégorie de l’opération : prestation de services (art. 242 nonies A de l’annexe II au CGI).',
    'enregistrée sous le numéro 84690123469 auprès du préfet de région Auvergne-Rhône-Alpes.',
    'pénalités exigibles sans rappel, au taux de : trois fois le taux d’intérêt légal (art. L441-10 du Code de commerce).',
    'indemnité forfaitaire de 40 € pour frais de recouvrement (art. D441-5 du Code de commerce).',
    'Aucun escompte pour paiement anticipé (art. L441-9 du Code de commerce).',
  ]) {
    expect(flat).toContain(mention);
  }
  expect(pages).toBe(1);
  for (const mark of ['/Marked true', '/Lang (fr-FR)', '/DisplayDocTitle true', '(Facture F-2027-00042)']) {
    expect(source.includes(mark) ? mark : `${mark} is missing`).toBe(mark);
  }
});

test('its tables say the sums, what is paid already, and which cells head which', async () => {
  const { elements } = await read(sampleInvoice());
  expect(elements.filter(({ tag }) => /^H/.test(tag)).map(({ tag, text }) => `${tag} ${text}`)).toEqual([
    'H1 Facture F-2027-00042',
    'H2 Prestations',
    'H2 Total',
    'H2 Échéancier',
    'H2 Mentions légales',
  ]);
  const [lines, totals, schedule] = tables(elements);
  expect(rows(lines!)).toEqual([
    ['Désignation', 'Qté', 'Prix unitaire HT', 'TVA', 'Total HT'],
    [
      'Programme Online Business Manager Promotion de printemps, 60 heures à distance',
      '1',
      '1 241,67 €',
      '20 %',
      '1 241,67 €',
    ],
    ['Remise, code PRINTEMPS', '', '', '20 %', '-83,33 €'],
  ]);
  expect(rows(totals!)).toEqual([
    ['Total HT', '1 158,34 €'],
    ['TVA à 20 %', '231,66 €'],
    ['Total TTC', '1 390,00 €'],
    ['Déjà réglé', '463,34 €'],
    ['Reste à régler', '926,66 €'],
  ]);
  expect(rows(schedule!).slice(1)).toEqual([
    ['1 sur 3', '1er mars 2027', '463,34 €', 'réglée'],
    ['2 sur 3', '21 mars 2027', '463,33 €', 'à venir'],
    ['3 sur 3', '10 avril 2027', '463,33 €', 'à venir'],
  ]);
  const kinds = schedule!.children.map((row) =>
    row.children.map(({ tag, scope }) => `${tag} ${scope ?? ''}`.trim()),
  );
  expect(kinds[0]).toEqual(Array(4).fill('TH Column'));
  expect(kinds[1]).toEqual(['TH Row', 'TD', 'TD', 'TD']);
});

test('without VAT it names the article, and says when all is paid', async () => {
  const exempt = await read(sampleExemptInvoice());
  expect(exempt.flat).toContain('Formation professionnelle exonérée de TVA (art. 261-4-4° a du CGI).');
  expect(exempt.flat).toContain('Cette facture est réglée en totalité.');
  expect(exempt.flat).toContain('Maëlys Lê Thị Hạnh');
  const franchise = await read(sampleExemptInvoice('vat-franchise'));
  expect(franchise.flat).toContain('TVA non applicable, art. 293 B du CGI.');
  expect(franchise.flat).not.toContain('TVA intracommunautaire');
});

test('a credit note names the invoice that it corrects, and why', async () => {
  const { flat, elements } = await read(sampleCreditNote());
  expect(flat).toContain('Avoir A-2027-00003');
  expect(flat).toContain('Se rapporte à la facture F-2027-00042 du 1er mars 2027. Motif : rétractation');
  expect(rows(tables(elements)[1]!).at(-1)).toEqual(['Montant de l’avoir', '695,00 €']);
});

test('in English, what the law fixes stays in French', async () => {
  const { flat, source } = await read(sampleInvoice(), 'en');
  expect(flat).toContain('Invoice F-2027-00042 Date of issue: 1 March 2027');
  expect(flat).toContain('Already paid €463.34');
  expect(flat).toContain('Cet enregistrement ne vaut pas agrément de l’État.');
  expect(source).toContain('/Lang (en)');
});

test('twelve instalments and a long address take two pages, with each header read once', async () => {
  const facts = sampleInvoice();
  const { pages, elements, flat } = await read({
    ...facts,
    buyer: {
      ...company,
      company: 'Société coopérative d’intérêt collectif des entrepreneuses du numérique de la Haute-Romanche',
      address: {
        street: 'Bâtiment C, résidence des Quatre Vents, 1245 bis avenue du Maréchal de Lattre de Tassigny',
        postalCode: 'B-1000',
        city: 'Bruxelles',
        country: 'BE',
      },
    } as SalesDocumentFacts['buyer'],
    schedule: Array.from({ length: 12 }, (_, index) => ({
      amount: index === 0 ? 11_587 : 11_583,
      dueOn: `2027-${String(index + 1).padStart(2, '0')}-01`,
    })),
    totals: { ...facts.totals, paid: 20_000, due: 119_000 },
  });
  expect(pages).toBe(2);
  expect(flat).toContain('page 2 sur 2');
  expect(flat).toContain('Belgique');
  const schedule = rows(tables(elements).at(-1)!);
  expect(schedule).toHaveLength(13);
  expect(schedule.map((row) => row[3]).slice(0, 4)).toEqual([
    'À l’émission',
    'réglée',
    'réglée en partie',
    'à venir',
  ]);
  expect(JSON.stringify(elements)).not.toContain('page 2');
});

test('sold before the academy said who it is, it still names the academy', async () => {
  const { flat } = await read(
    sampleInvoice({ seller: null, mentions: [{ code: 'training-declaration', law: null }] }),
  );
  expect(flat).toContain('Tandem Adressé à');
  expect(flat).not.toContain('Mentions légales');
});
