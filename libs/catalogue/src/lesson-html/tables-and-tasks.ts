import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A wide table scrolls by itself and can be reached by keyboard; an empty corner is not the heading of anything. */
export function scrollableTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
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
export function labelledTasks(tree: Root): void {
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

/** A box keeps its tick under a key made of its text: moving or rewording others does not lose it. After sanitising. */
export function keyedTasks(tree: Root): void {
  visit(tree, 'element', (label) => {
    const [box, ...words] = label.children;
    if (label.tagName !== 'label' || box?.type !== 'element' || box.tagName !== 'input') return;
    const text = words.map(textOf).join('').replace(/\s+/g, ' ').trim();
    const key = createHash('sha256').update(text).digest('hex').slice(0, 10);
    Object.assign(box.properties, { name: 'tick', value: key });
  });
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
