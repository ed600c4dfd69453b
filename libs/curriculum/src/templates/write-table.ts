import type { TemplateFile } from '../template';

/** A table as French spreadsheets open it: semicolons, decimal commas, and a mark that says UTF-8. */
export function writeTable({ sheets = [] }: TemplateFile): Uint8Array {
  const [{ columns, rows } = { columns: [], rows: [] }] = sheets;
  const lines = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'object' ? '' : quoted(cell))).join(';'),
  );
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

/** A text that begins like a formula is kept from computing (OWASP, CSV injection). */
function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
