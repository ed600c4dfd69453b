import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { templateSheet } from '../template';
import { makeFile } from './make-file';

const workbook = templateSheet.parse({
  file: 'plan.xlsx',
  title: 'Plan de lancement',
  sheets: [
    {
      name: 'Ventes',
      note: 'À remplir le 3 de chaque mois.',
      columns: [
        { title: 'Mois', width: 20 },
        { title: 'Nombre', format: 'number' },
        { title: 'Montant', format: 'money' },
        { title: 'Part', format: 'percent' },
        { title: 'Jour', format: 'date' },
      ],
      rows: [
        ['=1+1', 12, 1764, 0.125, '2026-03-09'],
        ['Total', { formula: 'SUM(B3:B3)' }, { formula: 'SUM(C3:C3)' }, null, ''],
      ],
    },
    { name: 'Notes', columns: [{ title: 'Note' }], rows: [['Un « mot » & <autre>']] },
  ],
});
const document = templateSheet.parse({
  file: 'fiche.docx',
  title: 'Fiche d’offre',
  text: [
    '# Fiche d’offre\n\nUn **mot** et *l’autre*, [un lien](https://example.org).\n',
    '1. Premier\n2. Second\n\nPuis :\n\n1. Encore un\n\n- point\n  - dedans\n\n- [ ] À faire\n- [x] Fait\n',
    '| Quoi | Qui |\n| --- | --- |\n| Écrire | Inès |\n',
  ].join('\n'),
});

it('writes a workbook that another library reads: sheets, notes, titles, formats, formulas', async () => {
  const book = read(await makeFile(workbook), { cellNF: true, cellStyles: true });
  expect(book.SheetNames).toEqual(['Ventes', 'Notes']);
  const sheet = book.Sheets['Ventes']!;
  expect(sheet['A1']).toMatchObject({ t: 's', v: 'À remplir le 3 de chaque mois.' });
  expect(['A', 'B', 'C', 'D', 'E'].map((column) => sheet[`${column}2`].v)).toEqual([
    ...['Mois', 'Nombre', 'Montant', 'Part', 'Jour'],
  ]);
  expect(sheet['B3']).toMatchObject({ t: 'n', v: 12 });
  expect(sheet['C3']).toMatchObject({ v: 1764, z: '#,##0.00\\ "€"' });
  expect(sheet['D3']).toMatchObject({ v: 0.125, z: '0.0%' });
  // 9 March 2026, in days since 30 December 1899.
  expect(sheet['E3']).toMatchObject({ v: 46090, z: 'dd/mm/yyyy' });
  expect([sheet['B4'].f, sheet['C4'].f]).toEqual(['SUM(B3:B3)', 'SUM(C3:C3)']);
  expect(sheet['!cols']?.[0]?.width).toBeCloseTo(20, 0);
  expect(book.Sheets['Notes']!['A1'].v).toBe('Plan de lancement');
  expect(book.Sheets['Notes']!['A3'].v).toBe('Un « mot » & <autre>');
});

it('keeps a text that begins like a formula a text, in every format', async () => {
  expect(read(await makeFile(workbook)).Sheets['Ventes']!['A3']).toMatchObject({ t: 's', v: '=1+1' });
  const csv = templateSheet.parse({
    file: 'a.csv',
    title: 'A',
    sheets: [
      {
        name: 'A',
        columns: [{ title: 'Nom; prénom' }, { title: 'Prix' }],
        rows: [
          ['=HYPERLINK("x")', 1.5],
          ['un "mot"', null],
        ],
      },
    ],
  });
  expect(Buffer.from(await makeFile(csv)).toString('utf8')).toBe(
    '\ufeff"Nom; prénom";Prix\r\n"\'=HYPERLINK(""x"")";1,5\r\n"un ""mot""";\r\n',
  );
});

it('keeps the head of a sheet in view', async () => {
  const files = unzipSync(await makeFile(workbook));
  const xml = Buffer.from(files['xl/worksheets/sheet1.xml']!).toString('utf8');
  expect(xml).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/);
});

it('writes a document that another library reads: headings, lists, boxes, tables', async () => {
  const buffer = Buffer.from(await makeFile(document));
  const { value: html, messages } = await mammoth.convertToHtml({ buffer });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  expect(html).toContain('<h1>Fiche d’offre</h1>');
  expect(html).toContain(
    '<strong>mot</strong> et <em>l’autre</em>, <a href="https://example.org">un lien</a>.',
  );
  expect(html).toContain('<ol><li>Premier</li><li>Second</li></ol>');
  expect(html).toContain('<ol><li>Encore un</li></ol>');
  expect(html).toContain('<ul><li>point<ul><li>dedans</li></ul></li></ul>');
  expect(html).toContain('☐ À faire');
  expect(html).toContain('☒ Fait');
  expect(html).toMatch(/<th>.*Quoi.*<\/th>.*<td>.*Inès.*<\/td>/s);
});

it.each([workbook, document])('makes $file of the same bytes each time', async (template) => {
  const [one, two] = [await makeFile(template), await makeFile(template)];
  expect(Buffer.from(one).equals(two)).toBe(true);
});

it('writes Markdown as it is', async () => {
  const text = templateSheet.parse({ file: 'a.md', title: 'A', text: '# Un\n' });
  expect(Buffer.from(await makeFile(text)).toString('utf8')).toBe('# Un\n');
});
