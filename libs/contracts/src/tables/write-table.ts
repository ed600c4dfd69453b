import type { Locale } from '../problems';
import type { TableFormat } from '../table-format';
import type { Table } from './table';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

export async function writeTable(table: Table, format: TableFormat, locale: Locale): Promise<Buffer> {
  return format === 'csv' ? writeCsv(table, locale) : writeWorkbook(table);
}

/**
 * The name that a file is saved under, of what it is about: « Promotion d’été » is written `promotion-d-ete`, since headers
 * and old file systems take nothing else.
 */
export function tableFileName(words: readonly string[], format: TableFormat): string {
  const plain = words.map((word) =>
    word
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );
  return `${plain.filter(Boolean).join('-')}.${format}`;
}
