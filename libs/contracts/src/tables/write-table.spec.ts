import { read, utils, type WorkSheet } from '@e965/xlsx';
import { dayOf, tableFileName, writeTable, type Cell, type Table } from '.';

const evil = '=HYPERLINK("http://x";"Clique")';
const row: Cell[] = [
  ...['Zoé ; « été »', evil, 'une "marge"', 'deux\nlignes', null, '\u0007sonnerie'],
  ...[
    -2,
    0.125,
    { cents: -9_05 },
    { day: '2027-03-12' },
    { instant: '2027-03-12T18:00:00.000Z', zone: 'Europe/Paris' },
  ],
  ...[{ share: 1 / 3 }, { minutes: 31 * 60 + 5 }],
];
const columns = row.map((_, at) => `C${at}`);
const table: Table = { name: 'Tout', columns, rows: [row] };

async function sheetOf(bytes: Promise<Buffer>): Promise<WorkSheet> {
  const book = read(await bytes, { cellNF: true });
  return book.Sheets[book.SheetNames[0]!]!;
}
const cellsOf = (sheet: WorkSheet) => columns.map((_, at) => sheet[utils.encode_cell({ r: 1, c: at })]);

it('writes a CSV that a French spreadsheet opens, and nothing that it would compute', async () => {
  const text = (await writeTable(table, 'csv', 'fr')).toString('utf8');
  expect(text).toBe(
    `\uFEFF${columns.join(';')}\r\n` +
      `"Zoé ; « été »";"'=HYPERLINK(""http://x"";""Clique"")";"une ""marge""";"deux\nlignes";;\u0007sonnerie;` +
      `-2;0,125;-9,05;2027-03-12;2027-03-12 19:00;33,33%;31:05\r\n`,
  );
});

it('writes an English one with its own separators', async () => {
  const text = (await writeTable({ ...table, rows: [['a,b', 0.5, { share: 0.5 }]] }, 'csv', 'en')).toString();
  expect(text.split('\r\n')[1]).toBe('"a,b",0.5,50%');
});

it.each(['=1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('disarms %j', async (text) => {
  const csv = (await writeTable({ ...table, columns: ['A'], rows: [[text]] }, 'csv', 'fr')).toString();
  expect(csv).toContain(`'${text}`);
  const cell = (await sheetOf(writeTable({ ...table, columns: ['A'], rows: [[text]] }, 'xlsx', 'fr')))['A2'];
  expect(cell).toMatchObject({ t: 's', v: text.replace('\r', '\n') });
  expect(cell.f).toBeUndefined();
});

it('writes a workbook in which text is text, days are dates, numbers numbers and shares percentages', async () => {
  const sheet = await sheetOf(writeTable(table, 'xlsx', 'fr'));
  const cells = cellsOf(sheet);
  expect(cells.map((cell) => cell?.t)).toEqual([...'ssss', undefined, 's', ...'nnnnnnn']);
  expect(cells.slice(0, 4).map(({ v }) => v)).toEqual(row.slice(0, 4));
  expect(cells[5]).toMatchObject({ v: 'sonnerie' });
  expect(cells.slice(6).map(({ v }) => v)).toEqual([
    ...[-2, 0.125, -9.05, 46_458, expect.closeTo(46_458 + 19 / 24), 1 / 3, expect.closeTo(1865 / 1440)],
  ]);
  expect(cells.slice(9).map(({ z }) => z)).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0%', '[h]:mm']);
});

it('writes the heads of an empty table', async () => {
  const none = { ...table, rows: [] };
  expect((await writeTable(none, 'csv', 'fr')).toString()).toBe(`\uFEFF${columns.join(';')}\r\n`);
  expect(utils.sheet_to_json(await sheetOf(writeTable(none, 'xlsx', 'fr')), { header: 1 })).toEqual([
    columns,
  ]);
});

it('names a file by plain letters, and a day by the wall of its zone', () => {
  expect(tableFileName(['suivi', 'Promotion d’été 2027 / B', '', '2027-03-12'], 'xlsx')).toBe(
    'suivi-promotion-d-ete-2027-b-2027-03-12.xlsx',
  );
  expect(dayOf('2027-03-12T23:30:00.000Z', 'Europe/Paris')).toEqual({ day: '2027-03-13' });
});
