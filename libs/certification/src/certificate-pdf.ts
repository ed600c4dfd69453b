import type { Certificate } from '@tandem/contracts';
import type { Signed } from '@tandem/credential';
import { pdfColours, pdfMargin as margin, TaggedPdf, type PdfTextStyle } from '@tandem/platform';
import { toBuffer } from 'qrcode';

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
    `Délivré le ${frenchDate(certificate.issuedAt)}, critères version ${certificate.criteriaVersion}.`,
    410,
  );
  say('P', { font: 'strong', size: 12, colour: 'ink' }, `Code ${certificate.code}`, 466);
  say('P', { font: 'text', size: 11, colour: 'soft' }, `À vérifier sur ${verifyUrl}`, 484);

  const code = await toBuffer(verifyUrl, { margin: 0, width: 440, errorCorrectionLevel: 'M' });
  const alt = `Code QR qui mène à ${verifyUrl}`;
  page.figure(
    alt,
    () => void page.pdf.image(code, width - margin - 24 - 116, height - margin - 24 - 116, { width: 116 }),
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

function frenchDay(day: string): string {
  return frenchDate(`${day}T12:00:00Z`);
}

function frenchDate(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );
}
