import { parseMarkdown } from '@tandem/curriculum';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { scrollableTables } from './tables-and-tasks';

const toHtml = unified()
  .use(remarkRehype)
  .use(() => scrollableTables)
  .use(rehypeSanitize, allowed());
const stringify = unified().use(rehypeStringify);

/**
 * Markdown of a student → HTML that may be shown as it is. No directives, no pictures (an address elsewhere would tell
 * who reads), links to the web and to mail alone. A text nested beyond what can be drawn is shown as typed.
 */
export function renderWriting(markdown: string): string {
  try {
    return stringify.stringify(toHtml.runSync(parseMarkdown(markdown)));
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
