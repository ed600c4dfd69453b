import { frenchDate, pdfLetter, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
import type { Attestation } from './entities/attestation.entity';
import { attestationHash, attestationText } from './rules/attestation-text';

const title: PdfTextStyle = { font: 'title', size: 16 };
const { heading, body, small } = pdfLetter;

/** In French alone: funders and auditors read it. */
export function attestationPdf({ number, facts, issuedAt }: Attestation): Promise<Buffer> {
  const text = attestationText(facts);
  const page = new TaggedPdf({
    title: `${text.title}, ${facts.holderName}`,
    author: facts.academyName,
    language: 'fr-FR',
    createdAt: issuedAt,
    footer: (at, pages) => `${number}, page ${at} sur ${pages}`,
  });
  page.write('P', { font: 'strong', size: 12, colour: 'clay' }, facts.academyName);
  page.write('H1', title, text.title, { before: 6 });
  page.pdf.y += 8;
  page.table({
    columns: [{ share: 32 }, { share: 68 }],
    rows: text.lines.map(([term, detail]) => ({ cells: [term, detail] })),
  });
  if (text.objectives.length > 0) {
    page.write('H2', heading, 'Objectifs', { before: 14 });
    page.list(body, text.objectives);
  }
  page.need(138);
  page.write('P', body, text.statement, { before: 14 });
  page.write(
    'P',
    body,
    `Fait le ${frenchDate(issuedAt, { dateStyle: 'long', timeZone: 'Europe/Paris' })}, pour l’organisme, par son portail.`,
    { before: 6 },
  );
  page.write('P', small, text.kept, { before: 10 });
  page.write(
    'P',
    small,
    `Numéro ${number}. Empreinte SHA-256 du texte\u202f: ${attestationHash(number, facts)}`,
    {
      before: 6,
    },
  );
  return page.finish();
}
