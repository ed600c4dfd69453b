import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const plain = unified().use(remarkParse).use(remarkGfm);
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

export type MarkdownRoot = ReturnType<typeof parser.parse>;
export type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number];

/** The Markdown of the format as a tree: one reading for checks, pages and documents. */
export function parseLesson(markdown: string): MarkdownRoot {
  const tree = parser.parse(markdown);
  visit(tree, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    // « 10:30 » or « note:ceci » in prose is no directive: it stays what was typed.
    parent.children.splice(index, 1, ...asTyped(node));
    return index + 1;
  });
  return tree;
}

/** Markdown of anybody as a tree: without directives, which are the course's. */
export function parseMarkdown(markdown: string): MarkdownRoot {
  return plain.parse(markdown);
}

function asTyped({ name, children }: TextDirective): MarkdownRoot['children'] {
  const words = { type: 'text' as const, value: `:${name}` };
  return children.length
    ? [words, { type: 'text', value: '[' }, ...children, { type: 'text', value: ']' }]
    : [words];
}

/** What is read of a node, on one line. */
export function plainText(node: MarkdownNode): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s*\n\s*/g, ' ');
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
