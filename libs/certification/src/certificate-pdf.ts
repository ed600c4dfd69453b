import type { Certificate } from '@tandem/contracts';
import type { Signed } from '@tandem/credential';
import { frenchDate, pdfColours, pdfMargin as margin, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
import { create } from 'qrcode';

const { width, height } = { width: 841.89, height: 595.28 };

/** The certificate on one page, with the address that proves it, and the credential as a file inside. */
export async function certificatePdf(
  certificate: Certificate,
  verifyUrl: string,
  credential: Signed | null,
): Promise<Buffer> {
  const page = new TaggedPdf({
    title: `Certificat ${certificate.courseTitle}, ${certificate.holderName}`,
    author: certificate.academyName,
    language: 'fr-FR',
    createdAt: new Date(certificate.issuedAt),
    layout: 'landscape',
  });
  const place = { x: margin + 24, width: width - 2 * margin - 180 };
  /** Set smaller where it would reach what stands below. */
  const say = (tag: 'H1' | 'P', style: PdfTextStyle, text: string, [y, below]: [number, number]) => {
    let { size } = style;
    while (size > 5 && page.heightOf({ ...style, size }, text, place.width) > below - y) size -= 0.5;
    page.write(tag, { ...style, size }, text, { ...place, y });
  };

  page.artifact(() => frame(page.pdf));

  const { academyName, courseTitle, holderName, modules, reviewerName, issuedAt, code } = certificate;
  say('P', { font: 'strong', size: 13, colour: 'clay' }, academyName, [78, 106]);
  say('H1', { font: 'title', size: 27, colour: 'ink' }, `Certificat ${courseTitle}`, [108, 170]);
  say('P', { font: 'text', size: 13, colour: 'soft' }, 'délivré à', [172, 192]);
  say('P', { font: 'title', size: 30, colour: 'teal' }, holderName, [192, 240]);
  say('P', { font: 'text', size: 12.5, colour: 'ink' }, followed(certificate), [242, 294]);
  say('P', { font: 'strong', size: 12, colour: 'ink' }, 'Modules achevés\u00a0:', [296, 316]);
  const listed = modules.map(({ number, title }) => `${number}. ${title}`).join('   ·   ');
  say('P', { font: 'text', size: 11.5, colour: 'ink' }, listed, [316, 388]);
  if (reviewerName) {
    const validated = `Cas final validé par ${reviewerName}.`;
    say('P', { font: 'text', size: 12, colour: 'ink' }, validated, [390, 410]);
  }
  const issued = `Délivré le ${parisDay(issuedAt)}, critères version ${certificate.criteriaVersion}.${validity(certificate)}`;
  say('P', { font: 'text', size: 12, colour: 'ink' }, issued, [410, 432]);
  const end = endLine(certificate, verifyUrl);
  if (end) say('P', { font: 'strong', size: 12.5, colour: 'clay' }, end, [434, 466]);
  say('P', { font: 'strong', size: 12, colour: 'ink' }, `Code ${code}`, [466, 484]);
  say('P', { font: 'text', size: 11, colour: 'soft' }, `À vérifier sur ${verifyUrl}`, [484, 530]);

  const alt = `Code QR qui mène à ${verifyUrl}`;
  page.figure(alt, () =>
    drawQrCode(page.pdf, verifyUrl, { x: width - margin - 140, y: height - margin - 140, side: 116 }),
  );
  if (credential) {
    // The same facts for machines (ISO 32000-2, 14.13): the file that the offline verifier takes out again.
    const options: PDFKit.Mixins.PDFAttachmentOptions & { relationship: 'Data' } = {
      name: 'credential.json',
      type: 'application/vc',
      relationship: 'Data',
      description: 'Ce certificat, signé par l’académie, au format Open Badges 3.0',
      creationDate: new Date(certificate.issuedAt),
      modifiedDate: new Date(certificate.issuedAt),
    };
    page.pdf.file(Buffer.from(JSON.stringify(credential)), options);
  }
  return page.finish();
}

function validity({ expiresAt }: Certificate): string {
  return expiresAt ? ` Valable jusqu’au ${parisDay(expiresAt)} inclus.` : '';
}

/** A copy drawn after the end says so itself, and where to go on. */
function endLine({ state, code, end, expiresAt, replacedBy }: Certificate, verifyUrl: string): string | null {
  if (state === 'expired') return `Expiré depuis le ${parisDay(expiresAt!)}.`;
  if (state === 'revoked') return `Révoqué le ${parisDay(end!.at)}\u202f: ce certificat ne vaut plus.`;
  if (state === 'replaced')
    return `Remplacé le ${parisDay(end!.at)} par le certificat ${replacedBy}\u202f: ${verifyUrl.replace(code, replacedBy!)}`;
  return null;
}

function followed(certificate: Certificate): string {
  const { hours, cohortName, startedOn, endedOn } = certificate;
  const days = `du ${calendarDay(startedOn)} au ${calendarDay(endedOn)}`;
  return `pour avoir suivi le programme en ${hours}\u00a0heures au sein de «\u202f${cohortName}\u202f», ${days}, et rempli toutes les conditions de la certification.`;
}

/** A line around the page and the two rings of the mark. */
function frame(pdf: PDFKit.PDFDocument): void {
  pdf
    .rect(margin / 2, margin / 2, width - margin, height - margin)
    .lineWidth(1)
    .stroke(pdfColours.line);
  const x = width - margin - 24;
  pdf
    .lineWidth(7)
    .circle(x - 62, 104, 22)
    .stroke(pdfColours.clay);
  pdf
    .lineWidth(7)
    .circle(x - 34, 104, 22)
    .stroke(pdfColours.teal);
}

/** As squares: a picture of it took half the time of the whole page, and is less sharp. */
function drawQrCode(
  pdf: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const one = side / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0, length = 1; column < modules.size; column += length, length = 1) {
      if (!modules.get(row, column)) continue;
      // Neighbours as one, so that no line shows between them.
      while (column + length < modules.size && modules.get(row, column + length)) length++;
      pdf.rect(x + column * one, y + row * one, length * one, one);
    }
  }
  pdf.fill('#000000');
}

const parisDay = (instant: string): string =>
  frenchDate(new Date(instant), { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** A day has no hour that a zone could shift. */
const calendarDay = (day: string): string => parisDay(`${day}T12:00:00Z`);
