import { DOMParser } from '@xmldom/xmldom';
import { readPdf } from '../../../../test/support/pdf';
import { TaggedPdf } from './tagged-pdf';

const begin = (footer?: (page: number, pages: number) => string) =>
  new TaggedPdf({
    title: 'Relevé',
    author: 'Petit & Fils <Conseil>',
    language: 'fr-FR',
    createdAt: new Date('2027-03-01T12:00:00Z'),
    footer,
  });

test('a table goes on over the page: its headers are shown again, and read once', async () => {
  const page = begin((number, pages) => `page ${number} sur ${pages}`);
  const rows = Array.from({ length: 60 }, (_, index) => ({
    cells: [`Ligne ${index + 1}`, '1\u202f490,00\u00a0€'],
  }));
  page.table({
    columns: [
      { header: 'Quoi', share: 2 },
      { header: 'Combien', share: 1, align: 'right' },
    ],
    rows,
  });
  const { structure, text, pages } = readPdf(await page.finish());
  expect(pages).toBeGreaterThan(1);
  expect(text.match(/Quoi/g)).toHaveLength(pages);
  const [table, ...others] = structure!.children;
  expect(others).toEqual([]);
  expect(table!.children).toHaveLength(61);
  expect(table!.children[0]!.children.map(({ scope }) => scope)).toEqual(['Column', 'Column']);
  expect(table!.children[60]!.children.map(({ tag, text: cell }) => [tag, cell])).toEqual([
    ['TH', 'Ligne 60'],
    ['TD', '1 490,00 €'],
  ]);
  expect(text).toContain(`page ${pages} sur ${pages}`);
  expect(JSON.stringify(structure)).not.toContain(`sur ${pages}`);
});

test('a paragraph that does not fit goes on, as one paragraph', async () => {
  const page = begin();
  page.write('P', { font: 'text', size: 11 }, 'mot '.repeat(3000).trim());
  const { structure, pages } = readPdf(await page.finish());
  expect(pages).toBeGreaterThan(1);
  expect(structure!.children).toHaveLength(1);
  expect(structure!.children[0]!.text.split(' ')).toHaveLength(3000);
});

test('the metadata stay well-formed, whoever signs', async () => {
  const page = begin();
  page.write('P', { font: 'text', size: 11 }, 'Un mot.');
  const { source } = readPdf(await page.finish());
  const xmp = Buffer.from(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(source)![0], 'latin1').toString('utf8');
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const text = parser.parseFromString(xmp, 'text/xml').documentElement.textContent;
  expect(text).toContain('Relevé');
  expect(text).toContain('Petit & Fils Conseil');
});
