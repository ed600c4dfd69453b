import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCurriculum, obmFolder } from './index';

/** Amounts of a table of firm.md, as [label, calculation, euros]. */
function rowsUnder(notes: string, heading: string): [string, string, number][] {
  const section = notes.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const cells = section
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('**', '')));
  return cells
    .filter((row) => row[3]?.endsWith('€'))
    .map((row) => [row[1] ?? '', row[2] ?? '', toNumber(row[3] ?? '')]);
}

const toNumber = (text: string) => Number(text.replace(/[\s\u202f€]/g, '').replace(',', '.'));

/** `12 × 900 €`, `2 lancements × 4 500 € + 12 × 450 €`; null when the cell is a sentence. */
function compute(calculation: string): number | null {
  if (!calculation.includes('×')) return null;
  const terms = calculation.replace(/[^\d×+,\u202f]/g, '').split('+');
  return terms.reduce(
    (sum, term) => sum + term.split('×').reduce((product, one) => product * toNumber(one), 1),
    0,
  );
}

describe.each([
  ['Les offres et le chiffre d’affaires', 150_000, 5],
  ['Les charges', 76_000, 10],
])('%s of the example firm', (heading, total, count) => {
  it('adds up', async () => {
    const rows = rowsUnder(await readFile(path.join(obmFolder, 'firm.md'), 'utf8'), heading);
    const items = rows.filter(([label]) => label !== 'Total');
    expect(items).toHaveLength(count);
    expect(items.reduce((sum, [, , amount]) => sum + amount, 0)).toBe(total);
    expect(rows.at(-1)).toEqual(['Total', '', total]);
    for (const [label, calculation, amount] of items) {
      expect({ label, amount: compute(calculation) ?? amount }).toEqual({ label, amount });
    }
  });
});

it('has a week of the founder that the assignment of module 1 shares out without losing an hour', async () => {
  const notes = await readFile(path.join(obmFolder, 'firm.md'), 'utf8');
  const [, total] = /## La semaine de Solène \((\d+)\u202fh/.exec(notes) ?? [];
  const byLevel = [...notes.matchAll(/^\| (Exécution|Gestion|Stratégie|Vision) \| (\d+) \|/gm)];
  const [module] = (await loadCurriculum(obmFolder)).modules;
  const { sheets = [] } = module!.templates.find(({ file }) => file === 'semaine-par-niveau.xlsx')!;
  const hours = (name: string, column: number) =>
    sheets.find((sheet) => sheet.name === name)!.rows.map((row) => row[column]);
  const numbers = (cells: unknown[]) => cells.filter((cell) => typeof cell === 'number');
  const lines = numbers(hours('Solène', 1));
  expect(lines).toHaveLength(17);
  expect(lines.reduce((sum, one) => sum + one, 0)).toBe(Number(total));
  expect(numbers(hours('Totaux', 2))).toEqual(byLevel.map(([, , count]) => Number(count)));
});
