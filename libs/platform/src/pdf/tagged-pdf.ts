import { unprintable } from '@tandem/contracts';
import PDFDocument from 'pdfkit';
import { lackedByText, pdfColours, pdfFonts, pdfMargin, type PdfTextStyle } from './pdf-style';
import { drawTable, type PdfTable } from './pdf-table';

export interface PdfOptions {
  title: string;
  author: string;
  language: 'fr-FR' | 'en';
  createdAt: Date;
  layout?: 'portrait' | 'landscape';
  /** What stands at the foot of a page, without being part of what is read aloud. */
  footer?: (page: number, pages: number) => string;
}

export interface PdfPlace {
  /** Points from the left and the top of the page; without `y`, below what was written last. */
  x?: number;
  y?: number;
  width?: number;
  align?: 'left' | 'right';
  /** Points left free above. */
  before?: number;
}

/** An A4 document whose every text is tagged (ISO 32000-1, 14.8), with its language, title and embedded fonts. */
export class TaggedPdf {
  readonly root: PDFKit.PDFStructureElement;
  readonly pdf: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;

  constructor(private readonly options: PdfOptions) {
    this.pdf = new PDFDocument({
      size: 'A4',
      layout: options.layout ?? 'portrait',
      margin: pdfMargin,
      tagged: true,
      bufferPages: true,
      lang: options.language,
      pdfVersion: '1.7',
      displayTitle: true,
      info: {
        Title: unmarked(options.title),
        Author: unmarked(options.author),
        CreationDate: options.createdAt,
      },
    });
    escapeMetadata(this.pdf);
    this.bytes = collect(this.pdf);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  /** Points between the margins. */
  get width(): number {
    return this.pdf.page.width - 2 * pdfMargin;
  }

  write(tag: 'H1' | 'H2' | 'P', style: PdfTextStyle, text: string, place: PdfPlace = {}): void {
    const { pdf } = this;
    const x = place.x ?? pdfMargin;
    const y = (place.y ?? pdf.y) + (place.before ?? 0);
    const options = { width: place.width ?? this.width, align: place.align, lineGap: style.leading ?? 0 };
    this.root.add(pdf.struct(tag, {}, () => void this.print(style, text, x, y, options)));
  }

  /** Items stay whole. */
  list(style: PdfTextStyle, items: readonly string[]): void {
    const { pdf } = this;
    const list = pdf.struct('L');
    this.root.add(list);
    const [x, width] = [pdfMargin + 14, this.width - 14];
    for (const item of items) {
      this.need(this.heightOf(style, item, width) + 3);
      const y = pdf.y + 3;
      const entry = pdf.struct('LI');
      list.add(entry);
      entry.add(pdf.struct('Lbl', {}, () => this.print(style, '•', pdfMargin + 2, y, {})));
      entry.add(pdf.struct('LBody', {}, () => this.print(style, item, x, y, { width })));
    }
    list.end();
  }

  table(table: PdfTable): void {
    drawTable(this, table);
  }

  figure(alt: string, draw: () => void): void {
    this.root.add(this.pdf.struct('Figure', { alt }, draw));
  }

  /** What decorates, and is not read aloud. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(): void {
    const { pdf } = this;
    this.artifact(() => {
      pdf.moveTo(pdfMargin, pdf.y).lineTo(pdfMargin + this.width, pdf.y);
      pdf.lineWidth(0.75).stroke(pdfColours.line);
    });
  }

  /** Begins a page where fewer points than these are left: keeps a title with what follows, a row in one piece. */
  need(height: number): void {
    if (this.pdf.y + height > this.pdf.page.height - pdfMargin) this.pdf.addPage();
  }

  /** Draws text without tagging it: inside a cell or an artifact. */
  print(style: PdfTextStyle, text: string, x: number, y: number, options: PDFKit.Mixins.TextOptions): void {
    this.use(style, text).text(printable(text), x, y, { lineGap: style.leading ?? 0, ...options });
  }

  /** Points that a text takes from top to bottom. */
  heightOf(style: PdfTextStyle, text: string, width: number): number {
    return this.use(style, text).heightOfString(printable(text), { width, lineGap: style.leading ?? 0 });
  }

  finish(): Promise<Buffer> {
    this.root.end();
    if (this.options.footer) this.writeFooters(this.options.footer);
    this.pdf.end();
    return this.bytes;
  }

  private writeFooters(footer: (page: number, pages: number) => string): void {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      // Below the bottom margin, pdfkit would begin another page.
      this.pdf.page.margins.bottom = 0;
      this.artifact(() => {
        const y = this.pdf.page.height - pdfMargin + 14;
        const place = { width: this.width, align: 'center' } as const;
        this.print({ font: 'text', size: 8, colour: 'soft' }, footer(page + 1, count), pdfMargin, y, place);
      }, 'Pagination');
    }
  }

  private use(style: PdfTextStyle, text: string): PDFKit.PDFDocument {
    const font = lackedByText.test(printable(text)) && unprintable(text).length === 0 ? 'title' : style.font;
    const { pdf } = this;
    return pdf
      .font(pdfFonts[font])
      .fontSize(style.size)
      .fillColor(pdfColours[style.colour ?? 'ink']);
  }
}

/** Our fonts have no narrow no-break space, and draw a letter with its accent where both are one. */
function printable(text: string): string {
  return text.normalize('NFC').replaceAll('\u202f', '\u00a0');
}

/** Without the two signs that would begin or end an element there. */
function unmarked(text: string): string {
  return text.replace(/[<>]/g, '');
}

/** pdfkit writes title and author into the XML of the metadata as they are. */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const append = pdf.appendXML.bind(pdf);
  pdf.appendXML = (xml, newLine) => append(xml.replaceAll('&', '&amp;'), newLine);
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
