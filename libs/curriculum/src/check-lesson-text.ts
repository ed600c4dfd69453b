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
  let inFence = false;
  let openedAt = 0;
  text.split('\n').forEach((line, index) => {
    const report = (message: string) => issues.push({ file, field: `${field} line ${index + 1}`, message });
    if (fence.test(line)) inFence = !inFence;
    if (inFence) return;
    if (/^#\s/.test(line)) report('use ## for sections: the title is in the front matter');
    const box = task.exec(line)?.[1];
    if (box && tasks.has(box)) report(`another box has the text "${box}"`);
    if (box) tasks.add(box);
    if (/^:::\s*$/.test(line)) {
      if (!openedAt) report('closes a block that was never opened');
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
  return issues.length > 0 ? issues : drawingFaults(file, text, field);
}

/** Only of a text that is well formed: a misspelt block would be reported twice. */
function drawingFaults(file: string, text: string, field: string): CurriculumIssue[] {
  return parseLesson(text).children.flatMap((node) => {
    if (node.type !== 'containerDirective' || node.name !== 'schema') return [];
    const drawing = readSchema(node.attributes?.['kind'], node.children);
    if (typeof drawing !== 'string') return [];
    return [{ file, field: `${field} line ${node.position?.start.line ?? 0}`, message: drawing }];
  });
}
