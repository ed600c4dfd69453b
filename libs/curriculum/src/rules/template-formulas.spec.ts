import type { ModuleFiles } from '../format';
import { templateFormulas } from './template-formulas';

const sheet = (name: string, ...formulas: string[]) => ({
  name,
  columns: [{ title: 'A' }, { title: 'B' }, { title: 'C' }],
  rows: formulas.map((formula) => [1, 2, { formula }]),
});
const messages = (...formulas: string[]) =>
  templateFormulas({
    folder: '05-a',
    templates: [{ file: 'a.xlsx', sheets: [sheet('Ventes', ...formulas), sheet('Mes coûts', 'A3')] }],
  } as unknown as ModuleFiles).map(({ field, message }) => `${field}: ${message}`);

it.each([
  'SUM(A3:B3)',
  'A3*147+$B$3',
  "'Mes coûts'!A3:B3",
  'IF(A3>0,ROUND(B3/A3,2),"S12 ; non")',
  'IFERROR(A3/B3,"")',
])('lets %s pass', (formula) => expect(messages(formula)).toEqual([]));

it.each([
  ['A4', 'Ventes!C3: there is no cell A4'],
  ['SUM(A3:D3)', 'Ventes!C3: there is no cell D3'],
  ['SUM(A0:A3)', 'Ventes!C3: there is no cell A0'],
  ['Achats!A3', 'Ventes!C3: there is no sheet « Achats »'],
  ["'Mes coûts'!A9", "Ventes!C3: there is no cell 'Mes coûts'!A9"],
  ["SUM('Mes coûts'!A3:A9)", 'Ventes!C3: there is no cell A9'],
  ['SOMME(A3:B3)', 'Ventes!C3: SOMME is no function that every spreadsheet knows'],
  ['SUM(A3;B3)', 'Ventes!C3: arguments are separated by commas'],
  ['C3+1', 'Ventes!C3: refers to itself'],
])('refuses %s', (formula, message) => expect(messages(formula)).toEqual([message]));
