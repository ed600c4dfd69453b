import type { Certificate } from '@tandem/contracts';
import { DOMParser } from '@xmldom/xmldom';
import { shareImageSvg } from './share-image-svg';

const certificate = {
  academyName: 'Petit & Fils <Conseil>',
  courseTitle: 'Online Business Manager',
  holderName: 'Maëlle Le Goff',
  state: 'valid',
  issuedAt: '2027-01-01T10:00:00Z',
} as Certificate;
const url = 'https://tandem.example/certificats/TDM-4KQ7-9XWD';

/** The words of the picture with their sizes; throws where it is not well-formed. */
function read(of: Certificate): Array<{ words: string; size: number }> {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const texts = parser.parseFromString(shareImageSvg(of, url), 'image/svg+xml').getElementsByTagName('text');
  return Array.from(texts, (one) => ({
    words: one.textContent!,
    size: Number(one.getAttribute('font-size')),
  }));
}

test('says who, what, when, by whom, and where to check it', () => {
  expect(read(certificate).map(({ words }) => words)).toEqual([
    'Certificat · Petit & Fils <Conseil>',
    'Online Business Manager',
    'délivré à',
    'Maëlle Le Goff',
    'le 1er janvier 2027',
    'tandem.example/certificats/TDM-4KQ7-9XWD',
  ]);
});

test('sets a long name smaller, rather than beyond the edge', () => {
  const holderName = 'Marie-Antoinette '.repeat(7).trim();
  const { size } = read({ ...certificate, holderName })[3]!;
  expect(size * holderName.length).toBeLessThanOrEqual(1640);
  expect(size).toBeGreaterThan(10);
});

test('keeps the name of the academy clear of the mark', () => {
  const academyName = 'Académie des assistantes indépendantes et des Online Business Managers de Lyon';
  const [{ words, size }] = read({ ...certificate, academyName }) as [{ words: string; size: number }];
  expect(words).toContain(academyName);
  // Letters are about half as wide as high; the mark begins at 959.
  expect(96 + (size * words.length) / 2).toBeLessThan(950);
});

test.each(['revoked', 'expired', 'replaced'] as const)('shows nobody’s name once it is %s', (state) => {
  const words = read({ ...certificate, state })
    .map((one) => one.words)
    .join(' ');
  expect(words).toContain('ne vaut plus');
  expect(words).not.toContain('Maëlle');
});
