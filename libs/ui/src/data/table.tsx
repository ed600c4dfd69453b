import { useId, type Key, type ReactNode } from 'react';
import { classes } from '../classes';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** `end` for amounts and counts. */
  align?: 'start' | 'end';
  /** The cell that names its row. */
  rowHeader?: boolean;
}

interface TableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** On a phone: `stack` turns each row into a small list, `scroll` keeps the grid and scrolls it. */
  small?: 'stack' | 'scroll';
}

/** Explicit roles: a stacked table loses its own when its display changes. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  small = 'stack',
}: TableProps<Row>) {
  const id = useId();
  const table = (
    <table className={classes('table', small === 'stack' && 'table-stack')} role="table">
      <caption id={id} className={hideCaption ? 'sr-only' : undefined}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, align }) => (
            <th
              key={key}
              scope="col"
              role="columnheader"
              className={align === 'end' ? 'cell-end' : undefined}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ key, header, cell, align, rowHeader }) =>
              rowHeader ? (
                <th key={key} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td
                  key={key}
                  role="cell"
                  data-label={header}
                  className={align === 'end' ? 'cell-end' : undefined}
                >
                  <div>{cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (small === 'stack') return table;
  return <ScrollRegion labelledBy={id}>{table}</ScrollRegion>;
}

/** A keyboard must be able to scroll what a finger can. */
export function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable
    <div className="table-scroll" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}
