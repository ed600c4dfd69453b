import type { CurriculumIssue } from './curriculum-error';
import { directiveFaults } from './directives';
import { parseLesson } from './markdown';
import { readSchema } from './schema';

const fence = /^ {0,3}(```|~~~)/;
const task = /^\s*(?:[-*+]|\d+\.) \[[ xX]\] +(.*\S)\s*$/;

/** Refuses what the renderer does not know, in the body of a lesson or the `brief` of an assignment. */
export function checkLessonText(file: string, text: string, field = 'body'): CurriculumIssue[] {
  const issues: CurriculumIssue[] = [];
  const tasks = new Set<string>();
  const lines = text.split('\n');
  const drawings: { from: number; to: number }[] = [];
  let inFence = false;
  let openedAt = 0;
  lines.forEach((line, index) => {
    const report = (message: string) => issues.push({ file, field: `${field} line ${index + 1}`, message });
    if (fence.test(line)) inFence = !inFence;
    if (inFence) return;
    if (/^#\s/.test(line)) report('use ## for sections: the title is in the front matter');
    const box = task.exec(line)?.[1];
    if (box && tasks.has(box)) report(`another box has the text "${box}"`);
    if (box) tasks.add(box);
    if (/^:::\s*$/.test(line)) {
      if (!openedAt) report('closes a block that was never opened');
      if (/^:::schema\b/.test(lines[openedAt - 1] ?? '')) drawings.push({ from: openedAt, to: index + 1 });
      openedAt = 0;
    } else if (line.startsWith('::')) {
      directiveFaults(line).forEach(report);
      if (!line.startsWith(':::')) return;
      if (openedAt) report(`the block opened at line ${openedAt} is not closed`);
      openedAt = index + 1;
    }
  });
  if (openedAt)
    issues.push({ file, field: `${field} line ${openedAt}`, message: 'this block is never closed' });
  // Only of a text that is well formed: a misspelt block would be reported twice.
  if (issues.length > 0) return issues;
  return drawings.flatMap(({ from, to }) => {
    const fault = drawingFault(lines.slice(from - 1, to).join('\n'));
    return fault ? [{ file, field: `${field} line ${from}`, message: fault }] : [];
  });
}

/** What cannot be drawn of a block. The block alone is read: a lesson takes a hundred times as long. */
function drawingFault(block: string): string | null {
  const [node] = parseLesson(block).children;
  if (node?.type !== 'containerDirective') return null;
  const drawing = readSchema(node.attributes?.['kind'], node.children);
  return typeof drawing === 'string' ? drawing : null;
}
