import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { parseLesson, plainText, type MarkdownNode } from '../markdown';
import type { TemplateFile } from '../template';

type Block = MarkdownNode & { type: string };
type Style = { bold?: boolean; italics?: boolean; strike?: boolean };

/** Twentieths of a point between margins of 2.5 cm on A4. */
const lineWidth = 9070;

/** Markdown of a template → a document that Word and LibreOffice open. */
export async function writeDocument({ title, text = '' }: TemplateFile): Promise<Uint8Array> {
  const lists = new Lists();
  const children = parseLesson(text).children.flatMap((node) => blockOf(node, lists));
  const document = new Document({
    ...{ title, creator: 'Tandem', lastModifiedBy: 'Tandem' },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'fr-FR' } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 280, after: 120 } } },
        heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    numbering: {
      config: lists.started.map((reference) => ({
        reference,
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 400 } } },
        })),
      })),
    },
    sections: [
      { properties: { page: { margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 } } }, children },
    ],
  });
  return Packer.toBuffer(document);
}

/** Each numbered list counts from one. */
class Lists {
  readonly started: string[] = [];

  start(): string {
    const reference = `list-${this.started.length + 1}`;
    this.started.push(reference);
    return reference;
  }
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function blockOf(node: Block, lists: Lists, options: IParagraphOptions = {}): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[node.depth - 1] ?? HeadingLevel.HEADING_6,
          children: runsOf(node),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...options, children: runsOf(node) })];
    case 'list': {
      const reference = node.ordered ? lists.start() : null;
      return node.children.flatMap((item) => itemOf(item, reference, lists, 0));
    }
    case 'table':
      return [tableOf(node), new Paragraph({})];
    case 'blockquote':
      return node.children.flatMap((child) => blockOf(child, lists, { indent: { left: 500 } }));
    case 'thematicBreak':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'AAAAAA' } },
        }),
      ];
    default:
      throw new Error(`a document has no ${node.type}: ${plainText(node).slice(0, 60)}`);
  }
}

function itemOf(
  item: Extract<Block, { type: 'listItem' }>,
  reference: string | null,
  lists: Lists,
  level: number,
): (Paragraph | Table)[] {
  return item.children.flatMap((child, at) => {
    if (child.type === 'list') {
      const inner = child.ordered ? lists.start() : null;
      return child.children.flatMap((one) => itemOf(one, inner, lists, level + 1));
    }
    if (at > 0 || child.type !== 'paragraph')
      return blockOf(child, lists, { indent: { left: 500 * (level + 1) } });
    const box = item.checked === true ? '☒ ' : item.checked === false ? '☐ ' : null;
    const children = box ? [new TextRun(box), ...runsOf(child)] : runsOf(child);
    if (box) return [new Paragraph({ children, indent: { left: 500 * (level + 1), hanging: 400 } })];
    return [
      new Paragraph({
        children,
        ...(reference ? { numbering: { reference, level } } : { bullet: { level } }),
      }),
    ];
  });
}

function tableOf(node: Extract<Block, { type: 'table' }>): Table {
  const [head] = node.children;
  const width = Math.floor(lineWidth / (head?.children.length || 1));
  const rows = node.children.map(
    (row, at) =>
      new TableRow({
        ...(at === 0 && { tableHeader: true }),
        cantSplit: true,
        children: row.children.map(
          (cell) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              ...(at === 0 && { shading: { fill: 'F3ECE0' } }),
              children: [
                new Paragraph({ spacing: { after: 0 }, children: runsOf(cell, { bold: at === 0 }) }),
              ],
            }),
        ),
      }),
  );
  const columnWidths = (head?.children ?? []).map(() => width);
  return new Table({ rows, columnWidths, width: { size: lineWidth, type: WidthType.DXA } });
}

function runsOf(node: Block, style: Style = {}): ParagraphChild[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child: Block): ParagraphChild[] => {
    switch (child.type) {
      case 'strong':
        return runsOf(child, { ...style, bold: true });
      case 'emphasis':
        return runsOf(child, { ...style, italics: true });
      case 'delete':
        return runsOf(child, { ...style, strike: true });
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return [new ExternalHyperlink({ link: child.url, children: runsOf(child, style) })];
      default:
        return [new TextRun({ ...style, text: plainText(child) })];
    }
  });
}
