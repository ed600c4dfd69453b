import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import { wallTime, type Cell, type Table } from './table';

const bold = { fontWeight: 'bold', backgroundColor: '#F3ECE0', bottomBorderStyle: 'thin' } as const;

/** XML has no place for these. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text is stored as text, whatever it begins with, so that nothing computes. */
export async function writeWorkbook({ name, columns, rows }: Table): Promise<Buffer> {
  return writeExcelFile([
    {
      sheet: name,
      columns: columns.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
      data: [
        columns.map((value) => ({ value, type: String, wrap: true, ...bold })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    },
  ]).toBuffer();
}

function textCell(text: string): SheetCell {
  const value = text.replace(unwritable, '').replace(/\r\n?/g, '\n');
  return { value, type: String, wrap: value.includes('\n') };
}

function cellOf(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00' };
  if ('share' in cell) return { value: cell.share, type: Number, format: '0%' };
  if ('minutes' in cell) return { value: cell.minutes / 1440, type: Number, format: '[h]:mm' };
  // The library writes what a clock at Greenwich shows.
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: new Date(wallTime(cell).replace(' ', 'T') + 'Z'), type: Date, format: 'dd/mm/yyyy hh:mm' };
}
