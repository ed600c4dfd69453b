import type { ContractBlock, ContractText } from '@tandem/contracts';
import { frenchDate, pdfLetter, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
import { contractHash } from './contract-proof';
import { writtenDay } from './document-format';

const title: PdfTextStyle = { font: 'title', size: 23 };
const { heading, body, small } = pdfLetter;

/** How it was signed. */
export interface ContractSignature {
  /** As she typed it. */
  name: string;
  /** For the organisation that buys; null of who signs for herself. */
  signsAs: string | null;
  at: Date;
  /** Of the network address that she signed from. */
  addressHash: string | null;
  orderNumber: string;
}

/**
 * A contract as it is read, or with `signature` the copy that is handed over: the text, who signed it and when, and what
 * proves it.
 */
export function contractPdf(
  text: ContractText,
  issuedAt: Date,
  signature: ContractSignature | null,
): Promise<Buffer> {
  const page = new TaggedPdf({
    title: text.title,
    author: text.academy,
    language: 'fr-FR',
    createdAt: signature?.at ?? issuedAt,
    footer: (number, pages) =>
      `${text.title}, version du ${writtenDay('fr', text.version)}, page ${number} sur ${pages}`,
  });
  page.write('H1', title, text.title);
  for (const section of text.sections) {
    page.need(70);
    page.write('H2', heading, section.title, { before: 14 });
    for (const block of section.blocks) drawBlock(page, block);
  }
  if (signature) drawSignature(page, text, signature);
  return page.finish();
}

function drawBlock(page: TaggedPdf, block: ContractBlock): void {
  if (block.kind === 'paragraph') return page.write('P', body, block.text, { before: 4 });
  if (block.kind === 'list') return page.list(body, block.items);
  page.pdf.y += 4;
  page.table({
    columns: block.columns.map((header, index) => ({
      header,
      share: 1,
      align: index === block.columns.length - 1 ? 'right' : 'left',
    })),
    rows: block.rows.map((cells) => ({ cells })),
  });
}

function drawSignature(
  page: TaggedPdf,
  text: ContractText,
  { name, signsAs, at, addressHash, orderNumber }: ContractSignature,
): void {
  page.need(235);
  page.write('H2', heading, 'Signé', { before: 18 });
  page.table({
    columns: [{ share: 30 }, { share: 70 }],
    rows: [
      { cells: ['Par', name], strong: true },
      ...(signsAs ? [{ cells: ['En qualité de', signsAs] }] : []),
      { cells: ['Avec', text.academy] },
      { cells: ['Le', parisTime(at)] },
      { cells: ['Commande', orderNumber] },
      { cells: ['Version du modèle', writtenDay('fr', text.version)] },
      { cells: ['Empreinte du texte', contractHash(text)] },
      ...(addressHash ? [{ cells: ['Empreinte de l’adresse', addressHash] }] : []),
    ],
  });
  page.write(
    'P',
    small,
    'Signature électronique par saisie du nom et accord exprès, dans l’espace personnel de la personne qui signe. Les empreintes sont des sommes SHA-256\u202f: celle du texte change si un seul mot change.',
    { before: 6 },
  );
}

function parisTime(at: Date): string {
  const shape = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Paris' } as const;
  return `${frenchDate(at, shape)} (heure de Paris)`;
}
