import { parseLesson } from '@tandem/curriculum';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markDirectives, placeParts } from './directives';
import type { LessonContext } from './media';
import { keyedTasks, labelledTasks, scrollableTables } from './tables-and-tasks';

/**
 * Markdown of the course → HTML that may be shown as it is. Raw HTML is dropped and what was typed passes an allow-list;
 * drawings and players, which are ours, come in after it. `::figure{name="…"}`, words such as « Lire le tableau » and the
 * addresses of lessons are left to the portal, which knows the reader.
 */
export function renderLesson(markdown: string, context: LessonContext): string {
  const tree = parseLesson(markdown);
  const parts = markDirectives(tree, context);
  const toHtml = unified()
    .use(remarkRehype)
    .use(rehypeSlug)
    .use(() => scrollableTables)
    .use(() => labelledTasks)
    .use(rehypeSanitize, allowed);
  const html = toHtml.runSync(tree);
  keyedTasks(html);
  placeParts(html, parts);
  return unified().use(rehypeStringify).stringify(html);
}

const allowed: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'aside', 'figure', 'label'],
  attributes: {
    ...defaultSchema.attributes,
    aside: [['className', 'callout', /^callout-[a-z]+$/]],
    p: [['className', 'callout-title']],
    figure: [
      ['dataFigure', /^[a-z-]+$/],
      ['dataPart', /^\d+$/],
    ],
    div: [['className', 'table-scroll'], 'tabIndex', ['role', 'group']],
  },
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.['href'] ?? []), 'lecon'] },
};
