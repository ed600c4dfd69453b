/** A cell: text, a number, minor units of euros, a day, or nothing. */
export type Cell = string | number | { cents: number } | { day: string } | null;

export interface Table {
  name: string;
  columns: string[];
  rows: Cell[][];
}

const byteOrderMark = '\uFEFF';

/**
 * As spreadsheets of a French desktop open it: UTF-8 with its mark, semicolons, decimal commas. A text that a spreadsheet
 * would compute (OWASP, CSV injection) gets an apostrophe before it; amounts are numbers and keep their sign.
 */
export function writeCsv({ columns, rows }: Table): Buffer {
  const lines = [columns, ...rows].map((cells) => cells.map(field).join(';') + '\r\n');
  return Buffer.from(byteOrderMark + lines.join(''), 'utf8');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return 'cents' in cell ? decimal(cell.cents) : cell.day;
  const text = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
