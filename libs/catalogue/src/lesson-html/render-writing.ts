import { parseMarkdown, plainText } from '@tandem/curriculum';
import type { Root, Text } from 'hast';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { scrollableTables } from './tables-and-tasks';

const toHtml = unified()
  .use(remarkRehype)
  .use(() => scrollableTables)
  .use(rehypeSanitize, allowed());
const stringify = unified().use(rehypeStringify);

/**
 * Markdown of a student → HTML that may be shown as it is. No directives, no pictures (an address elsewhere would tell
 * who reads), links to the web and to mail alone. A text nested beyond what can be drawn is shown as typed.
 *
 * @param mentioned names that stand out where the text calls them: `@Inès Martin`
 */
export function renderWriting(markdown: string, mentioned: readonly string[] = []): string {
  try {
    const tree = toHtml.runSync(parseMarkdown(markdown));
    if (mentioned.length) strengthen(tree, mentioned);
    return stringify.stringify(tree);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return stringify.stringify({
      type: 'element',
      tagName: 'pre',
      properties: {},
      children: [{ type: 'text', value: markdown }],
    } as never);
  }
}

/** The first words of a text as it is read, on one line. */
export function excerptOf(markdown: string, max = 180): string {
  const parts: string[] = [];
  try {
    visit(parseMarkdown(markdown), (node) => {
      if (!['paragraph', 'heading', 'code', 'html', 'tableCell'].includes(node.type)) return undefined;
      parts.push(plainText(node));
      return SKIP;
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    parts.push(markdown);
  }
  const text = [...parts.join(' ').replace(/\s+/g, ' ').trim()];
  return text.length > max ? `${text.slice(0, max).join('').trimEnd()}…` : text.join('');
}

function strengthen(tree: Root, names: readonly string[]): void {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const call = new RegExp(`(@(?:${longestFirst.map((name) => escaped(name)).join('|')}))`, 'u');
  visit(tree, 'text', (node, index, parent) => {
    const parts = node.value.split(call);
    if (!parent || index === undefined || parts.length === 1) return undefined;
    const text = (value: string): Text => ({ type: 'text', value });
    const children = parts.map((part, at) =>
      at % 2 === 0
        ? text(part)
        : { type: 'element' as const, tagName: 'strong', properties: {}, children: [text(part)] },
    );
    parent.children.splice(index, 1, ...children);
    return index + children.length;
  });
}

function allowed(): Schema {
  const left = ['img', 'input', 'picture', 'source', 'section'];
  return {
    ...defaultSchema,
    tagNames: defaultSchema.tagNames?.filter((name) => !left.includes(name)) ?? [],
    attributes: {
      a: ['href'],
      div: [['className', 'table-scroll'], 'tabIndex', ['role', 'group']],
      td: ['align'],
      th: ['align'],
      ol: ['start'],
    },
    protocols: { href: ['http', 'https', 'mailto'] },
  };
}

/** Its characters as they are, in a regular expression. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
