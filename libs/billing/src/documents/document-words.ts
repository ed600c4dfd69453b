import type { CreditReason, Locale, MentionCode, Seller } from '@tandem/contracts';

/** The words of invoices and credit notes. */
export interface DocumentWords {
  invoice: string;
  creditNote: string;
  issued: (day: string) => string;
  performed: (from: string, to: string) => string;
  order: (number: string) => string;
  corrects: (number: string, day: string) => string;
  reason: (reason: string) => string;
  reasons: Record<CreditReason, string>;
  billedTo: string;
  capital: (amount: string) => string;
  vatNumber: (number: string) => string;
  sold: string;
  credited: string;
  lines: { name: string; quantity: string; unit: string; vat: string; net: string };
  exempt: string;
  discount: (code: string) => string;
  amounts: string;
  totals: {
    net: string;
    vat: (rate: string) => string;
    noVat: string;
    gross: string;
    paid: string;
    due: string;
  };
  back: string;
  schedule: string;
  parts: { number: string; day: string; amount: string; state: string };
  part: (number: number, count: number) => string;
  states: { paid: string; partly: string; due: string };
  means: string;
  settled: string;
  refunded: string;
  mentions: string;
  page: (document: string, page: number, pages: number) => string;
}

const fr: DocumentWords = {
  invoice: 'Facture',
  creditNote: 'Avoir',
  issued: (day) => `Date d’émission\u202f: ${day}`,
  performed: (from, to) => `Prestation du ${from} au ${to}`,
  order: (number) => `Commande\u00a0${number}`,
  corrects: (number, day) => `Se rapporte à la facture ${number} du ${day}.`,
  reason: (reason) => `Motif\u202f: ${reason}.`,
  reasons: {
    withdrawal: 'rétractation dans le délai légal',
    refund: 'remboursement',
    goodwill: 'geste commercial',
    'no-seat': 'aucune place disponible à l’arrivée du paiement',
    cancellation: 'annulation de la commande',
  },
  billedTo: 'Adressé à',
  capital: (amount) => `au capital de ${amount}`,
  vatNumber: (number) => `TVA intracommunautaire ${number}`,
  sold: 'Prestations',
  credited: 'Ce qui n’est plus dû',
  lines: { name: 'Désignation', quantity: 'Qté', unit: 'Prix unitaire HT', vat: 'TVA', net: 'Total HT' },
  exempt: 'sans TVA',
  discount: (code) => `Remise, code ${code}`,
  amounts: 'Total',
  totals: {
    net: 'Total HT',
    vat: (rate) => `TVA à ${rate}`,
    noVat: 'TVA',
    gross: 'Total TTC',
    paid: 'Déjà réglé',
    due: 'Reste à régler',
  },
  back: 'Montant de l’avoir',
  schedule: 'Échéancier',
  parts: { number: 'Échéance', day: 'Date', amount: 'Montant TTC', state: 'À l’émission' },
  part: (number, count) => `${number} sur ${count}`,
  states: { paid: 'réglée', partly: 'réglée en partie', due: 'à venir' },
  means: 'Chaque échéance est prélevée à sa date par le moyen de paiement enregistré avec la commande.',
  settled: 'Cette facture est réglée en totalité.',
  refunded:
    'Ce qui a été payé sur ce montant est rendu par le moyen de paiement utilisé\u202f; le reste n’est plus réclamé.',
  mentions: 'Mentions légales',
  page: (document, page, pages) => `${document}, page ${page} sur ${pages}`,
};

const en: DocumentWords = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  issued: (day) => `Date of issue: ${day}`,
  performed: (from, to) => `Service from ${from} to ${to}`,
  order: (number) => `Order ${number}`,
  corrects: (number, day) => `Refers to invoice ${number} of ${day}.`,
  reason: (reason) => `Reason: ${reason}.`,
  reasons: {
    withdrawal: 'withdrawal within the legal period',
    refund: 'refund',
    goodwill: 'goodwill',
    'no-seat': 'no seat left when the payment arrived',
    cancellation: 'cancellation of the order',
  },
  billedTo: 'Billed to',
  capital: (amount) => `with a capital of ${amount}`,
  vatNumber: (number) => `VAT number ${number}`,
  sold: 'Services',
  credited: 'What is not owed any more',
  lines: {
    name: 'Description',
    quantity: 'Qty',
    unit: 'Unit price excl. VAT',
    vat: 'VAT',
    net: 'Total excl. VAT',
  },
  exempt: 'no VAT',
  discount: (code) => `Discount, code ${code}`,
  amounts: 'Total',
  totals: {
    net: 'Total excl. VAT',
    vat: (rate) => `VAT at ${rate}`,
    noVat: 'VAT',
    gross: 'Total incl. VAT',
    paid: 'Already paid',
    due: 'Left to pay',
  },
  back: 'Amount of the credit note',
  schedule: 'Payment schedule',
  parts: { number: 'Instalment', day: 'Date', amount: 'Amount incl. VAT', state: 'When issued' },
  part: (number, count) => `${number} of ${count}`,
  states: { paid: 'paid', partly: 'partly paid', due: 'to come' },
  means: 'Each instalment is charged on its day by the means of payment registered with the order.',
  settled: 'This invoice is paid in full.',
  refunded:
    'What was paid of this amount is returned by the means of payment used; the rest is no longer claimed.',
  mentions: 'Legal mentions',
  page: (document, page, pages) => `${document}, page ${page} of ${pages}`,
};

export const documentWords: Record<Locale, DocumentWords> = { fr, en };

type Mention = (law: string | null, seller: Seller | null) => string;

/** The law that a sentence does not name itself follows it. */
const sentence =
  (text: string): Mention =>
  (law) =>
    law ? `${text} (${law}).` : `${text}.`;

/** Sentences that the law fixes stand in French in both languages. */
const mentions: Record<Locale, Record<MentionCode, Mention>> = {
  fr: {
    'operation-services': sentence('Catégorie de l’opération\u202f: prestation de services'),
    'vat-exempt-training': sentence('Formation professionnelle exonérée de TVA'),
    'vat-franchise': franchise,
    'training-declaration': (_law, seller) => declaration(seller),
    'sole-trader': sentence('Entrepreneur individuel (EI)'),
    'late-penalties': (law, seller) =>
      sentence(
        `Tout retard de paiement entraîne des pénalités exigibles sans rappel, au taux de\u202f: ${seller?.latePenaltyRate ?? 'trois fois le taux d’intérêt légal'}`,
      )(law, seller),
    'recovery-indemnity': sentence(
      'Tout retard entraîne aussi une indemnité forfaitaire de 40\u00a0€ pour frais de recouvrement',
    ),
    'no-early-discount': sentence('Aucun escompte pour paiement anticipé'),
  },
  en: {
    'operation-services': sentence('Category of the operation: supply of services (prestation de services)'),
    'vat-exempt-training': sentence('Vocational training exempt from VAT'),
    'vat-franchise': (law) => `No VAT charged: ${franchise(law)}`,
    'training-declaration': (_law, seller) => declaration(seller),
    'sole-trader': sentence('Sole trader (entrepreneur individuel, EI)'),
    'late-penalties': (law, seller) =>
      sentence(
        `Late payment entails penalties due without a reminder, at the rate of: ${seller?.latePenaltyRate ?? 'trois fois le taux d’intérêt légal'}`,
      )(law, seller),
    'recovery-indemnity': sentence(
      'Late payment also entails a fixed indemnity of €40 for the costs of recovery',
    ),
    'no-early-discount': sentence('No discount for early payment'),
  },
};

/** The words of CGI art. 293 E. */
function franchise(law: string | null): string {
  return `TVA non applicable, ${law ?? 'art. 293 B du CGI'}.`;
}

/** Code du travail L6352-12 and R6351-6. */
function declaration(seller: Seller | null): string {
  if (!seller?.training) return '';
  const { number, region } = seller.training;
  return `Déclaration d’activité enregistrée sous le numéro ${number} auprès du préfet de région ${region}. Cet enregistrement ne vaut pas agrément de l’État.`;
}

export function mentionText(
  locale: Locale,
  { code, law }: { code: MentionCode; law: string | null },
  seller: Seller | null,
): string {
  return mentions[locale][code](law, seller);
}
