import type { CurriculumIssue } from '../curriculum-error';
import type { ModuleFiles } from '../format';
import type { TemplateSheet } from '../template';

/** The note and the titles of the columns. */
const headRows = 2;
const functions = [
  ...['SUM', 'AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS'],
  ...[
    'SUMPRODUCT',
    'AVERAGEIF',
    'IF',
    'IFERROR',
    'AND',
    'OR',
    'NOT',
    'ROUND',
    'ROUNDUP',
    'ROUNDDOWN',
    'ABS',
    'INT',
  ],
  ...[
    'TODAY',
    'DATE',
    'DAY',
    'MONTH',
    'YEAR',
    'WEEKDAY',
    'EDATE',
    'WORKDAY',
    'NETWORKDAYS',
    'VLOOKUP',
    'INDEX',
  ],
  ...[
    'MATCH',
    'RANK',
    'TEXT',
    'CONCATENATE',
    'LEFT',
    'RIGHT',
    'LEN',
    'TRIM',
    'ISBLANK',
    'SQRT',
    'ISNUMBER',
    'COUNTBLANK',
    'LARGE',
    'SMALL',
    'MOD',
  ],
];

/** A formula computes with cells that are there, in functions that every spreadsheet knows under its English name. */
export function templateFormulas({ folder, templates }: ModuleFiles): CurriculumIssue[] {
  return templates.flatMap(({ file, sheets = [] }) =>
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row, at) =>
        row.flatMap((cell, column) => {
          if (cell === null || typeof cell !== 'object') return [];
          const field = `${sheet.name}!${columnName(column)}${at + headRows + 1}`;
          const faults = faultsOf(cell.formula, sheet, sheets, field);
          return faults.map((message) => ({ file: `${folder}/templates (${file})`, field, message }));
        }),
      ),
    ),
  );
}

function faultsOf(formula: string, own: TemplateSheet, sheets: TemplateSheet[], self: string): string[] {
  const code = formula.replace(/"[^"]*"/g, '""');
  const faults = [...code.matchAll(/([A-Z.]+)\(/gi)].flatMap(([, name]) =>
    functions.includes(name!) ? [] : [`${name} is no function that every spreadsheet knows`],
  );
  if (/;/.test(code)) faults.push('arguments are separated by commas');
  const references = /(?:(?:'([^']+)'|([\p{L}\p{N}_]+))!)?\$?\b([A-Z]{1,2})\$?(\d+)\b(?!\()/gu;
  let sheet = own;
  for (const [text, quoted, bare, column, row] of code.matchAll(references)) {
    const named = quoted ?? bare;
    // The end of a range is on the sheet of its beginning.
    const index = code.indexOf(text);
    if (named) sheet = sheets.find((one) => one.name === named) ?? sheet;
    else if (code[index - 1] !== ':') sheet = own;
    if (named && !sheets.some((one) => one.name === named)) faults.push(`there is no sheet « ${named} »`);
    else if (!isCell(sheet, column!, Number(row))) faults.push(`there is no cell ${text}`);
    else if (`${sheet.name}!${column}${row}` === self) faults.push('refers to itself');
  }
  return faults;
}

const isCell = (sheet: TemplateSheet, column: string, row: number): boolean =>
  columnNumber(column) < sheet.columns.length && row >= 1 && row <= sheet.rows.length + headRows;

const columnNumber = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const columnName = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));
