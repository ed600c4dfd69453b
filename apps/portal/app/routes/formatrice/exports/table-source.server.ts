import type { Client, Locale } from '@tandem/contracts';
import type { Cell, Table } from '@tandem/contracts/tables';

/** What a file is asked for: the client of who asks, what the address of her page says, her language. */
interface Asked {
  call: Client;
  query: URLSearchParams;
  locale: Locale;
}

/** A table whose sheet has no name yet. What it is about and its day, today in `zone` unless told, name the file. */
interface TableOf {
  table: Omit<Table, 'name'>;
  about?: string | undefined;
  zone?: string;
  day?: string;
}

export type TableSource = (asked: Asked) => Promise<TableOf>;

/** Heads and cells side by side, so that neither moves without the other. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<readonly [head: string, cell: (row: Row, at: number) => Cell]>,
): Omit<Table, 'name'> {
  return {
    columns: columns.map(([head]) => head),
    rows: rows.map((row, at) => columns.map(([, cell]) => cell(row, at))),
  };
}

/** Ids in the address of a page's file, as that page's own address has them. */
export const idsOf = (query: URLSearchParams) => ({
  cohortId: query.get('promotion') ?? '',
  sessionId: query.get('seance') ?? '',
  announcementId: query.get('message') ?? '',
  personId: query.get('membre') ?? '',
  moduleSlug: query.get('module') ?? '',
});
