import { schemaKinds, type SchemaKind } from './format';
import { plainText, type MarkdownNode } from './markdown';

/** What a `:::schema` shows, read from the table or list inside it. Numbers come with the text they were written as. */
export type SchemaDrawing =
  | { kind: 'bars' | 'funnel'; items: { label: string; value: number; shown: string }[] }
  | { kind: 'timeline'; items: { label: string; from: number; to: number; note: string }[] }
  | { kind: 'flow'; steps: string[] }
  | { kind: 'matrix'; axes: { x: string; y: string }; items: { label: string; x: number; y: number }[] };

/** The drawing, or a sentence that says why there is none. */
export function readSchema(
  kind: string | null | undefined,
  children: MarkdownNode[],
): SchemaDrawing | string {
  if (!isKind(kind)) return `kind must be one of ${schemaKinds.join(', ')}`;
  const [content, ...more] = children;
  if (!content || more.length > 0) return `holds one ${kind === 'flow' ? 'list' : 'table'} and nothing else`;
  if (kind === 'flow') {
    if (content.type !== 'list' || !content.ordered) return 'flow: holds one numbered list';
    const steps = content.children.map(plainText);
    return steps.length < 3 || steps.length > 7
      ? `flow: has ${steps.length} steps, not 3 to 7`
      : { kind, steps };
  }
  if (content.type !== 'table') return `${kind}: holds one table`;
  const [headings = [], ...rows] = content.children.map((row) =>
    row.children.map((cell) => plainText(cell).trim()),
  );
  const wanted = { bars: [2], funnel: [2], timeline: [3, 4], matrix: [3] }[kind];
  if (!wanted.includes(headings.length))
    return `${kind}: has ${headings.length} columns, not ${wanted.join(' or ')}`;
  if (rows.length < 2 || rows.length > 16) return `${kind}: has ${rows.length} rows, not 2 to 16`;
  const numbers = rows.map((row) => row.slice(1, kind === 'timeline' ? 3 : undefined).map(frenchNumber));
  const bad = numbers.findIndex((row) => row.some((value) => value === null));
  if (bad >= 0) return `${kind}: « ${rows[bad]!.join(' | ')} » has no number where one is expected`;
  return drawing(kind, headings, rows, numbers as number[][]);
}

function drawing(
  kind: Exclude<SchemaKind, 'flow'>,
  headings: string[],
  rows: string[][],
  numbers: number[][],
): SchemaDrawing | string {
  const label = (at: number) => rows[at]![0]!;
  if (kind === 'timeline') {
    const items = numbers.map(([from, to], at) => ({
      label: label(at),
      from: from!,
      to: to!,
      note: rows[at]![3] ?? '',
    }));
    const odd = items.find(
      (item) => item.to < item.from || !Number.isInteger(item.from) || !Number.isInteger(item.to),
    );
    return odd ? `timeline: « ${odd.label} » must go from a whole week to a later one` : { kind, items };
  }
  if (kind === 'matrix') {
    const items = numbers.map(([x, y], at) => ({ label: label(at), x: x!, y: y! }));
    const odd = items.find(({ x, y }) => Math.min(x, y) < 0 || Math.max(x, y) > 10);
    if (odd) return `matrix: « ${odd.label} » is outside 0 to 10`;
    return { kind, axes: { x: headings[1]!, y: headings[2]! }, items };
  }
  const items = numbers.map(([value], at) => ({ label: label(at), value: value!, shown: rows[at]![1]! }));
  if (kind === 'bars') return { kind, items };
  const odd = items.find(({ value }, at) => value < 0 || (at > 0 && value > items[at - 1]!.value));
  return odd ? `funnel: « ${odd.label} » is more than the step before, or negative` : { kind, items };
}

/** « 1 430 », « −12,5 % », « 890 € », « 39 h »; null for anything else. */
export function frenchNumber(text: string): number | null {
  const [, sign, digits] = /^([+−-]?)(\d[\d\s]*(?:,\d+)?)\s*[^\d,]*$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replace(/\s/g, '').replace(',', '.'));
  return sign === '−' || sign === '-' ? -value : value;
}

const isKind = (kind: string | null | undefined): kind is SchemaKind =>
  (schemaKinds as readonly string[]).includes(kind ?? '');
