import type { Certificate } from '@tandem/contracts';
import { missingOnPaper, visibleText } from '@tandem/credential';
import { readPdf } from '../../../test/support/pdf';
import { certificatePdf } from './certificate-pdf';

const certificate: Certificate = {
  code: 'TDM-4KQ7-9XWD',
  state: 'valid',
  expiresAt: '2030-01-31T22:59:00.000Z',
  ...{ end: null, replacedBy: null, earlier: [] },
  holderName: 'Maëlle Le Goff',
  courseTitle: 'Online Business Manager',
  academyName: 'Académie Tandem',
  cohortName: 'OBM d’automne',
  ...{ startedOn: '2026-09-01', endedOn: '2026-11-22', hours: 65, criteriaVersion: 2 },
  modules: [{ number: 1, title: 'Le métier' }],
  reviewerName: 'Nora Petit',
  issuedAt: '2027-01-05T10:00:00.000Z',
};
const page = 'https://tandem.example/certificats/TDM-4KQ7-9XWD';

/** What the page says, and how far from the foot each line of it stands, in points, in the order in which it is read. */
async function draw(changes: Partial<Certificate> = {}) {
  const drawn = { ...certificate, ...changes };
  const bytes = await certificatePdf(drawn, page, null);
  const { source, pages } = readPdf(bytes);
  const lines = [...source.matchAll(/^1 0 0 1 [\d.]+ ([\d.]+) Tm$/gm)].map(([, y]) => Number(y));
  const facts = { ...drawn, modules: drawn.modules.map(({ number, title }) => `${number}. ${title}`) };
  const text = visibleText(bytes)!;
  return { text: text.replace(/\s+/g, ' '), lines, pages, missing: missingOnPaper(facts, text) };
}

test('names the cohort as it is called, and writes the first of a month as French does', async () => {
  const { text } = await draw();
  expect(text).toContain('au sein de « OBM d’automne », du 1er septembre 2026 au 22 novembre 2026');
});

test('keeps the longest words on its one page, line under line, and the verifier finds them all there', async () => {
  const long = 'Marie-Antoinette-Joséphine de la Rochefoucauld-Montbazon ';
  const { pages, lines, missing } = await draw({
    holderName: long.repeat(2).trim(),
    academyName: long.repeat(2).trim(),
    courseTitle: long.repeat(3).trim(),
    cohortName: long.repeat(2).trim(),
    reviewerName: long.repeat(2).trim(),
    modules: Array.from({ length: 12 }, (_, at) => ({ number: at + 1, title: long.trim() })),
  });
  expect([pages, missing]).toEqual([1, []]);
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.toSorted((one, other) => other - one)).toEqual(lines);
});

test('draws a letter and its accent as one, and letters that only the font of titles has', async () => {
  const apart = { holderName: 'Zoe\u0308 Nun\u0303ez', reviewerName: 'Ĝis Đức Şükrü' };
  const { text, missing } = await draw(apart);
  expect(missing).toEqual([]);
  expect(text).toContain('délivré à Zoë Nuñez pour avoir suivi');
  expect(text).toContain('Cas final validé par Ĝis Đức Şükrü.');
});

test('nothing can be written around what was signed', async () => {
  const { text } = await draw();
  const facts = { ...certificate, modules: ['1. Le métier'] };
  const forged: Array<[string, string, string]> = [
    ['holderName', 'Maëlle Le Goff', 'Anne-Maëlle Le Goff'],
    ['holderName', 'Maëlle Le Goff', 'Maëlle Le Goff-Roux'],
    ['courseTitle', 'Business Manager', 'Business Manager expert'],
    ['academyName', 'Académie', 'Grande Académie'],
    ['cohortName', 'd’automne', 'd’automne, avec félicitations'],
    ['criteriaVersion', 'version 2', 'version 25'],
    ['reviewerName', 'Nora Petit', 'Nora Petit-Jean'],
    ['modules', '1. Le métier', '1. Le métier · 2. La gestion'],
    ['expiresAt', '2030 inclus', '2039 inclus'],
    ['code', '9XWD', '9XWDA'],
  ];
  for (const [fact, genuine, written] of forged)
    expect(missingOnPaper(facts, text.replace(genuine, written))).toEqual([fact]);
});
