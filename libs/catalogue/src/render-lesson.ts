import type { Element, ElementContent, Root as Html } from 'hast';
import type { Root, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Markdown of a lesson → HTML that may be shown as it is. Raw HTML is dropped and what is left passes an allow-list.
 * Blocks such as `:::cas{title="…"}` become callouts, `::figure{name="…"}` a placeholder that the portal draws.
 */
export function renderLesson(markdown: string): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkDirective)
      .use(() => directives)
      .use(remarkRehype)
      .use(rehypeSlug)
      .use(() => scrollableTables)
      .use(() => labelledTasks)
      .use(rehypeSanitize, schema)
      .use(rehypeStringify)
      .processSync(markdown),
  );
}

function directives(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'containerDirective') callout(node);
    if (node.type === 'leafDirective') figure(node);
    // « 10:30 » or « note:ceci » in prose is no directive: it stays what was typed.
    if (node.type === 'textDirective' && parent && index !== undefined) {
      parent.children.splice(index, 1, ...(typed(node) as never[]));
      return index + 1;
    }
    return undefined;
  });
}

function callout(node: ContainerDirective): void {
  node.data = { hName: 'aside', hProperties: { className: ['callout', `callout-${node.name}`] } };
  const title = node.attributes?.['title'];
  if (!title) return;
  node.children.unshift({
    type: 'paragraph',
    data: { hProperties: { className: ['callout-title'] } },
    children: [{ type: 'text', value: title }],
  });
}

function figure(node: LeafDirective): void {
  node.data = { hName: 'figure', hProperties: { dataFigure: node.attributes?.['name'] ?? '' } };
}

function typed(node: TextDirective): RootContent[] {
  const name: Text = { type: 'text', value: `:${node.name}` };
  return node.children.length
    ? [name, { type: 'text', value: '[' }, ...node.children, { type: 'text', value: ']' }]
    : [name];
}

/** A wide table scrolls by itself and can be reached by keyboard, instead of widening the page. */
function scrollableTables(tree: Html): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const region: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-scroll'], tabIndex: 0, role: 'group' },
      children: [node],
    };
    parent.children[index] = region;
    return index + 2;
  });
}

/** A box of a checklist is named by its own text. */
function labelledTasks(tree: Html): void {
  visit(tree, 'element', (node) => {
    const classes = node.properties['className'];
    if (node.tagName !== 'li' || !Array.isArray(classes) || !classes.includes('task-list-item')) return;
    const isBlock = (child: ElementContent) =>
      child.type === 'element' && ['ul', 'ol', 'p'].includes(child.tagName);
    const end = node.children.findIndex(isBlock);
    const named = node.children.slice(0, end < 0 ? undefined : end);
    const label: Element = { type: 'element', tagName: 'label', properties: {}, children: named };
    node.children = [label, ...node.children.slice(named.length)];
  });
}

const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'aside', 'figure', 'label'],
  attributes: {
    ...defaultSchema.attributes,
    aside: [['className', 'callout', /^callout-[a-z]+$/]],
    p: [['className', 'callout-title']],
    figure: [['dataFigure', /^[a-z-]+$/]],
    div: [['className', 'table-scroll'], 'tabIndex', ['role', 'group']],
  },
};
