import type { Certificate } from '@tandem/contracts';
import type { Signed } from '@tandem/credential';
import { pdfColours, pdfMargin as margin, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
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
  const say = (tag: 'H1' | 'P', style: PdfTextStyle, text: string, y: number) =>
    page.write(tag, style, text, { x: margin + 24, y, width: width - 2 * margin - 180 });

  page.artifact(() => frame(page.pdf));

  say('P', { font: 'strong', size: 13, colour: 'clay' }, certificate.academyName, 78);
  say('H1', { font: 'title', size: 27, colour: 'ink' }, `Certificat ${certificate.courseTitle}`, 108);
  say('P', { font: 'text', size: 13, colour: 'soft' }, 'délivré à', 172);
  say('P', { font: 'title', size: 30, colour: 'teal' }, certificate.holderName, 192);
  say('P', { font: 'text', size: 12.5, colour: 'ink' }, followed(certificate), 242);
  say('P', { font: 'strong', size: 12, colour: 'ink' }, 'Modules achevés :', 296);
  say(
    'P',
    { font: 'text', size: 11.5, colour: 'ink' },
    certificate.modules.map((m) => `${m.number}. ${m.title}`).join('   ·   '),
    316,
  );
  if (certificate.reviewerName) {
    say(
      'P',
      { font: 'text', size: 12, colour: 'ink' },
      `Cas final validé par ${certificate.reviewerName}.`,
      390,
    );
  }
  say(
    'P',
    { font: 'text', size: 12, colour: 'ink' },
    `Délivré le ${frenchDate(certificate.issuedAt)}, critères version ${certificate.criteriaVersion}.${validity(certificate)}`,
    410,
  );
  const end = endLine(certificate, verifyUrl);
  if (end) say('P', { font: 'strong', size: 12.5, colour: 'clay' }, end, 434);
  say('P', { font: 'strong', size: 12, colour: 'ink' }, `Code ${certificate.code}`, 466);
  say('P', { font: 'text', size: 11, colour: 'soft' }, `À vérifier sur ${verifyUrl}`, 484);

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
  return expiresAt ? ` Valable jusqu’au ${frenchDate(expiresAt)} inclus.` : '';
}

/** A copy drawn after the end says so itself, and where to go on. */
function endLine({ state, code, end, expiresAt, replacedBy }: Certificate, verifyUrl: string): string | null {
  if (state === 'expired') return `Expiré depuis le ${frenchDate(expiresAt!)}.`;
  if (state === 'revoked') return `Révoqué le ${frenchDate(end!.at)}\u202f: ce certificat ne vaut plus.`;
  if (state === 'replaced')
    return `Remplacé le ${frenchDate(end!.at)} par le certificat ${replacedBy}\u202f: ${verifyUrl.replace(code, replacedBy!)}`;
  return null;
}

function followed(certificate: Certificate): string {
  const days = `du ${frenchDay(certificate.startedOn)} au ${frenchDay(certificate.endedOn)}`;
  return `pour avoir suivi le programme en ${certificate.hours} heures avec la ${lowerFirst(certificate.cohortName)}, ${days}, et rempli toutes les conditions de la certification.`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
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

function frenchDay(day: string): string {
  return frenchDate(`${day}T12:00:00Z`);
}

function frenchDate(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );
}
