import type { Certificate } from '@tandem/contracts';
import { frenchDate, pdfColours } from '@tandem/platform';

/** What previews of links show best, on LinkedIn as elsewhere. */
const shareImageSize = { width: 1200, height: 630 };

const left = 96;
const paper = '#fbf6f0';
const { ink, soft, clay, teal, line } = pdfColours;

/** The certificate as a picture for links that are shared; once it no longer stands, it says that and nothing more. */
export function shareImageSvg(certificate: Certificate, verifyUrl: string): string {
  const { width, height } = shareImageSize;
  const { academyName, courseTitle, holderName, state } = certificate;
  const heading = `Certificat · ${academyName}`;
  const body =
    state === 'valid'
      ? [
          text(courseTitle, { y: 232, size: fitting(courseTitle, 58), colour: ink, font: 'Fraunces' }),
          text('délivré à', { y: 312, size: 28, colour: soft }),
          text(holderName, { y: 392, size: fitting(holderName, 68), colour: teal, font: 'Fraunces' }),
          text(`le ${parisDay(certificate.issuedAt)}`, { y: 448, size: 28, colour: soft }),
        ]
      : [
          text('Ce certificat ne vaut plus', { y: 262, size: 58, colour: ink, font: 'Fraunces' }),
          text('Ouvre le lien pour savoir ce qu’il en est.', { y: 330, size: 30, colour: soft }),
        ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect x="28" y="28" width="${width - 56}" height="${height - 56}" fill="none" stroke="${line}" stroke-width="2"/>`,
    `<circle cx="1008" cy="130" r="42" fill="none" stroke="${clay}" stroke-width="14"/>`,
    `<circle cx="1062" cy="130" r="42" fill="none" stroke="${teal}" stroke-width="14"/>`,
    text(heading, { y: 142, size: fitting(heading, 30), colour: clay, weight: 600 }),
    ...body,
    text(verifyUrl.replace(/^https?:\/\//, ''), { y: 548, size: 26, colour: soft }),
    '</svg>',
  ].join('');
}

/** Both fonts are about half as wide as high: a long name is set smaller, rather than cut. */
const fitting = (words: string, size: number): number => Math.min(size, Math.floor(1640 / words.length));

interface Style {
  y: number;
  size: number;
  colour: string;
  font?: string;
  weight?: number;
}

function text(words: string, { y, size, colour, font = 'Instrument Sans', weight }: Style): string {
  // The mark stands at the end of the first line.
  return `<text x="${left}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight ?? (font === 'Fraunces' ? 600 : 400)}" fill="${colour}">${escaped(words)}</text>`;
}

const escaped = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u202f', '\u00a0');

const parisDay = (instant: string) =>
  frenchDate(new Date(instant), { dateStyle: 'long', timeZone: 'Europe/Paris' });
