import type { Certificate } from '@tandem/contracts';
import PDFDocument from 'pdfkit';
import { toBuffer } from 'qrcode';

/** Whole fonts, so that any European or Vietnamese name prints; as TrueType, which needs no unpacking for each page. */
const fonts = {
  title: require.resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'),
  text: require.resolve('@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf'),
};
const ink = '#231f1a';
const soft = '#5f564b';
const clay = '#a8452b';
const teal = '#1c5a5a';
const margin = 56;
const { width, height } = { width: 841.89, height: 595.28 };

/** The certificate on one page: tagged, with its language, title and fonts, and the address that proves it. */
export async function certificatePdf(certificate: Certificate, verifyUrl: string): Promise<Buffer> {
  const title = `Certificat ${certificate.courseTitle}, ${certificate.holderName}`;
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin,
    tagged: true,
    lang: 'fr-FR',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: title, Author: certificate.academyName, CreationDate: new Date(certificate.issuedAt) },
  });
  const bytes = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const say = (tag: 'H1' | 'P', font: string, size: number, colour: string, text: string, y: number) =>
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.font(font).fontSize(size).fillColor(colour);
        pdf.text(text, margin + 24, y, { width: width - 2 * margin - 180 });
      }),
    );

  pdf.markContent('Artifact', { type: 'Layout' });
  frame(pdf);
  pdf.endMarkedContent();

  say('P', fonts.strong, 13, clay, certificate.academyName, 78);
  say('H1', fonts.title, 27, ink, `Certificat ${certificate.courseTitle}`, 108);
  say('P', fonts.text, 13, soft, 'délivré à', 172);
  say('P', fonts.title, 30, teal, certificate.holderName, 192);
  say('P', fonts.text, 12.5, ink, followed(certificate), 242);
  say('P', fonts.strong, 12, ink, 'Modules achevés :', 296);
  say(
    'P',
    fonts.text,
    11.5,
    ink,
    certificate.modules.map((m) => `${m.number}. ${m.title}`).join('   ·   '),
    316,
  );
  if (certificate.reviewerName) {
    say('P', fonts.text, 12, ink, `Cas final validé par ${certificate.reviewerName}.`, 390);
  }
  say(
    'P',
    fonts.text,
    12,
    ink,
    `Délivré le ${frenchDate(certificate.issuedAt)}, critères version ${certificate.criteriaVersion}.`,
    410,
  );
  say('P', fonts.strong, 12, ink, `Code ${certificate.code}`, 466);
  say('P', fonts.text, 11, soft, `À vérifier sur ${verifyUrl}`, 484);

  const code = await toBuffer(verifyUrl, { margin: 0, width: 440, errorCorrectionLevel: 'M' });
  const alt = `Code QR qui mène à ${verifyUrl}`;
  root.add(
    pdf.struct(
      'Figure',
      { alt },
      () => void pdf.image(code, width - margin - 24 - 116, height - margin - 24 - 116, { width: 116 }),
    ),
  );
  root.end();
  pdf.end();
  return bytes;
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
    .stroke('#e2d8c8');
  const x = width - margin - 24;
  pdf
    .lineWidth(7)
    .circle(x - 62, 104, 22)
    .stroke(clay);
  pdf
    .lineWidth(7)
    .circle(x - 34, 104, 22)
    .stroke(teal);
}

function frenchDay(day: string): string {
  return frenchDate(`${day}T12:00:00Z`);
}

function frenchDate(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
