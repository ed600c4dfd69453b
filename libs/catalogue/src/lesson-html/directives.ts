import { readSchema, type MarkdownRoot } from '@tandem/curriculum';
import type { Element, ElementContent, Root as Html } from 'hast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { drawSchema } from './draw-schema';
import { download, embed, player, type LessonContext } from './media';

/** What we draw ourselves, put in place of its mark once everything that an author typed has been sanitised. */
type Part = (children: ElementContent[]) => Element;

/** Gives directives their HTML; those that need more than a name leave a mark and a part. */
export function markDirectives(tree: MarkdownRoot, context: LessonContext): Part[] {
  const parts: Part[] = [];
  const mark = (node: ContainerDirective | LeafDirective, part: Part) => {
    node.data = { hName: 'figure', hProperties: { dataPart: String(parts.push(part) - 1) } };
  };
  visit(tree, (node) => {
    if (node.type === 'link') node.url = addressOf(node.url, context);
    if (node.type === 'containerDirective') {
      const drawing = node.name === 'schema' ? readSchema(node.attributes?.['kind'], node.children) : '';
      const title = node.attributes?.['title'] ?? '';
      const id = `schema-${parts.length + 1}`;
      if (typeof drawing === 'string') callout(node);
      else mark(node, (table) => drawSchema(drawing, title, id, table));
    }
    if (node.type === 'leafDirective') {
      const { name, attributes = {} } = node;
      if (name === 'download') mark(node, () => download(attributes ?? {}, context));
      else if (name === 'video' || name === 'audio')
        mark(node, () => player(name, attributes ?? {}, context));
      else if (name === 'embed') mark(node, () => embed(attributes ?? {}));
      else node.data = { hName: 'figure', hProperties: { dataFigure: attributes?.['name'] ?? '' } };
    }
  });
  return parts;
}

export function placeParts(tree: Html, parts: Part[]): void {
  visit(tree, 'element', (node, index, parent) => {
    const part = parts[Number(node.properties['dataPart'] ?? -1)];
    if (!part || !parent || index === undefined) return undefined;
    parent.children[index] = part(node.children);
    return index + 1;
  });
}

/** Terms are anchors of the glossary; the portal knows where the page of a lesson is. */
function addressOf(url: string, context: LessonContext): string {
  const [, scheme, key = ''] = /^(glossaire|lecon):([a-z0-9-]+)$/.exec(url) ?? [];
  if (scheme === 'glossaire') return `/glossaire#${key}`;
  return scheme === 'lecon' ? `lecon:${context.lesson(key)}` : url;
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
