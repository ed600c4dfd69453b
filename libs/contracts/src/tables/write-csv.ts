import type { Locale } from '../problems';
import { wallTime, type Cell, type Table } from './table';

const byteOrderMark = '\uFEFF';

/** What a spreadsheet of that language expects between cells and in numbers. */
const marks = { fr: { between: ';', decimal: ',' }, en: { between: ',', decimal: '.' } } as const;

/**
 * As a spreadsheet of the reader's language opens it: UTF-8 with its mark. A text that it would compute (OWASP, CSV
 * injection) gets an apostrophe before it; numbers keep their sign.
 */
export function writeCsv({ columns, rows }: Table, locale: Locale): Buffer {
  const { between, decimal } = marks[locale];
  const number = (digits: string) => digits.replace('.', decimal);
  const field = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return text(cell);
    if (typeof cell === 'number') return number(String(cell));
    if ('cents' in cell) return number(euros(cell.cents));
    if ('share' in cell) return `${number(String(Math.round(cell.share * 1e4) / 100))}%`;
    if ('minutes' in cell) return clock(cell.minutes);
    return 'day' in cell ? cell.day : wallTime(cell);
  };
  const lines = [columns, ...rows].map((cells) => cells.map(field).join(between) + '\r\n');
  return Buffer.from(byteOrderMark + lines.join(''), 'utf8');
}

function text(words: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Hours and minutes, as spreadsheets read a length of time: `31:05`. */
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
