import { pdfColours, pdfMargin, type PdfTextStyle } from './pdf-style';
import type { TaggedPdf } from './tagged-pdf';

/** A text, or one with smaller print below. */
export type PdfCell = string | { text: string; note: string };

export interface PdfTable {
  /** The first column heads its rows. Widths are shares of the page's; without headers, no row of them. */
  columns: { header?: string; share: number; align?: 'left' | 'right' }[];
  rows: { cells: PdfCell[]; strong?: boolean }[];
  /** Points from the left where a narrower table begins. */
  indent?: number;
}

type MarkCell = (draw: () => void, index: number) => void;
interface Laid {
  x: number;
  width: number;
  align: 'left' | 'right' | undefined;
}

const padding = 4.5;
/** Figures of one width, so that amounts stand below each other. */
const figures = { features: ['tnum'] } as const satisfies PDFKit.Mixins.TextOptions;
const head: PdfTextStyle = { font: 'strong', size: 9, colour: 'soft' };
const body: PdfTextStyle = { font: 'text', size: 10, leading: 1.5 };
const strong: PdfTextStyle = { ...body, font: 'strong' };
const note: PdfTextStyle = { font: 'text', size: 9, colour: 'soft', leading: 1.5 };

/** Rows stay whole; on a new page the headers stand again, as decoration: the structure has them once. */
export function drawTable(page: TaggedPdf, table: PdfTable): void {
  const { pdf } = page;
  const columns = lay(page, table);
  const struct = pdf.struct('Table');
  page.root.add(struct);
  const headers = table.columns.map(({ header }) => header ?? '');
  const headed = headers.some(Boolean);
  if (headed) {
    page.need(3 * rowHeight(page, headers, columns, head));
    drawRow(
      page,
      headers,
      columns,
      head,
      taggedRow(pdf, struct, () => 'Column'),
    );
  }
  for (const { cells, strong: isStrong } of table.rows) {
    const style = isStrong ? strong : body;
    const before = pdf.bufferedPageRange().count;
    page.need(rowHeight(page, cells, columns, style));
    if (headed && pdf.bufferedPageRange().count > before) {
      drawRow(page, headers, columns, head, (draw) => page.artifact(draw));
    }
    drawRow(
      page,
      cells,
      columns,
      style,
      taggedRow(pdf, struct, (index) => (index === 0 ? 'Row' : null)),
    );
  }
  struct.end();
}

/** How each cell of a row is marked: a header says of which cells (PDF 1.7, table 349), which pdfkit's types lack. */
function taggedRow(
  pdf: PDFKit.PDFDocument,
  table: PDFKit.PDFStructureElement,
  scopeOf: (index: number) => 'Row' | 'Column' | null,
): MarkCell {
  const row = pdf.struct('TR');
  table.add(row);
  return (draw, index) => {
    const scope = scopeOf(index);
    row.add(pdf.struct(scope ? 'TH' : 'TD', scope ? ({ scope } as object) : {}, draw));
  };
}

function lay(page: TaggedPdf, table: PdfTable): Laid[] {
  const indent = table.indent ?? 0;
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  let x = pdfMargin + indent;
  return table.columns.map(({ share, align }) => {
    const width = ((page.width - indent) * share) / shares;
    const laid = { x, width, align };
    x += width;
    return laid;
  });
}

function drawRow(
  page: TaggedPdf,
  cells: PdfCell[],
  columns: Laid[],
  style: PdfTextStyle,
  mark: MarkCell,
): void {
  const { pdf } = page;
  const top = pdf.y;
  const bottom = top + rowHeight(page, cells, columns, style);
  cells.forEach((content, index) => {
    const { x, width, align } = columns[index]!;
    const options = { width: inner(index, width), align, ...(align === 'right' && figures) };
    const left = index === 0 ? x : x + padding;
    const { text, note: small } = parts(content);
    mark(() => {
      page.print(style, text, left, top + padding, options);
      if (small) page.print(note, small, left, pdf.y + 1, options);
    }, index);
  });
  page.artifact(() => {
    const last = columns.at(-1)!;
    pdf
      .moveTo(columns[0]!.x, bottom)
      .lineTo(last.x + last.width, bottom)
      .lineWidth(style === head ? 1 : 0.5)
      .stroke(style === head ? pdfColours.soft : pdfColours.line);
  });
  pdf.x = pdfMargin;
  pdf.y = bottom;
}

function rowHeight(page: TaggedPdf, cells: PdfCell[], columns: Laid[], style: PdfTextStyle): number {
  const heights = cells.map((content, index) => {
    const width = inner(index, columns[index]!.width);
    const { text, note: small } = parts(content);
    return page.heightOf(style, text, width) + (small ? 1 + page.heightOf(note, small, width) : 0);
  });
  return Math.max(...heights) + 2 * padding;
}

/** The first column begins at the margin, the others leave room on their left. */
function inner(index: number, width: number): number {
  return index === 0 ? width : width - padding;
}

function parts(content: PdfCell): { text: string; note: string | null } {
  return typeof content === 'string' ? { text: content, note: null } : content;
}
