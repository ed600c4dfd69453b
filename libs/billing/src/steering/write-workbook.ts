import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Table } from './write-csv';

const bold = { fontWeight: 'bold', backgroundColor: '#F3ECE0', bottomBorderStyle: 'thin' } as const;

/** A text is stored as text, whatever it begins with, so that nothing computes. */
export async function writeWorkbook({ name, columns, rows }: Table): Promise<Buffer> {
  return writeExcelFile([
    {
      sheet: name,
      columns: columns.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
      data: [
        columns.map((value) => ({ value, type: String, ...bold })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    },
  ]).toBuffer();
}

function cellOf(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00' };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}
