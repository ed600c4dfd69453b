import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { TemplateFile, TemplateSheet } from '../template';

type Content = TemplateSheet['rows'][number][number];
type Format = TemplateSheet['columns'][number]['format'];

/** Row 1 the note, row 2 the titles (both stay in view), then the rows. */
export async function writeWorkbook({ title, sheets = [] }: TemplateFile): Promise<Uint8Array> {
  return writeExcelFile(sheets.map((sheet) => writeSheet(sheet, title))).toBuffer();
}

function writeSheet({ name, note, columns, rows }: TemplateSheet, title: string): Sheet<Buffer> {
  const formats = columns.map(({ format }, at) =>
    formatOf(
      format,
      rows.map((row) => row[at] ?? null),
    ),
  );
  const heading: Row = [
    {
      value: note ?? title,
      type: String,
      columnSpan: columns.length,
      wrap: true,
      height: 32,
      ...top,
      ...soft,
    },
  ];
  const titles: Row = columns.map((column) => ({
    value: column.title,
    type: String,
    wrap: true,
    ...top,
    ...bold,
  }));
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 2,
    data: [
      heading,
      titles,
      ...rows.map((row) => columns.map(({ format }, at) => cellOf(row[at] ?? null, format, formats[at]))),
    ],
  };
}

const top = { alignVertical: 'top' } as const;
const soft = { textColor: '#5F564B' };
const bold = { fontWeight: 'bold', backgroundColor: '#F3ECE0', bottomBorderStyle: 'thin' } as const;

/** A text stays a text, whatever it begins with: only `{ formula }` computes. */
function cellOf(content: Content, format: Format, number: string | undefined): Cell {
  if (content === null || content === '') return number ? { type: Number, format: number } : null;
  if (typeof content === 'number') return { value: content, type: Number, ...(number && { format: number }) };
  if (typeof content === 'object')
    return { value: content.formula, type: 'Formula', ...(number && { format: number }) };
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(content))
    return { value: new Date(`${content}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: content, type: String, wrap: true, ...top };
}

/** Number formats are those of the file; a spreadsheet shows them in its reader's language. */
function formatOf(format: Format, cells: Content[]): string | undefined {
  const whole = cells.every((cell) => typeof cell !== 'object' || cell === null);
  const integers = whole && cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell));
  switch (format) {
    case 'money':
      return integers ? '#,##0\\ "€"' : '#,##0.00\\ "€"';
    case 'percent':
      return '0.0%';
    case 'date':
      return 'dd/mm/yyyy';
    case 'number':
      return integers ? '#,##0' : undefined;
    case 'text':
      return undefined;
  }
}
