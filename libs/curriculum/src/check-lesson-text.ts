import { blockNames, figureNames } from './format';
import type { CurriculumIssue } from './curriculum-error';

const fence = /^ {0,3}(```|~~~)/;

/**
 * Refuses the directives that the renderer does not know: a misspelt `:::exercise` would otherwise reach
 * the student as stray colons.
 */
export function checkLessonText(file: string, text: string): CurriculumIssue[] {
  const issues: CurriculumIssue[] = [];
  let inFence = false;
  let openedAt = 0;
  text.split('\n').forEach((line, index) => {
    const report = (message: string) => issues.push({ file, field: `body line ${index + 1}`, message });
    if (fence.test(line)) inFence = !inFence;
    if (inFence) return;
    if (/^#\s/.test(line)) report('use ## for sections: the title is in the front matter');
    if (/^:::\s*$/.test(line)) {
      if (!openedAt) report('closes a block that was never opened');
      openedAt = 0;
    } else if (line.startsWith(':::')) {
      const name = /^:::([a-z-]*)(\{title="[^"]+"\})?\s*$/.exec(line)?.[1];
      if (!isOneOf(blockNames, name)) report(`unknown block "${line}"; known: ${blockNames.join(', ')}`);
      if (openedAt) report(`the block opened at line ${openedAt} is not closed`);
      openedAt = index + 1;
    } else if (line.startsWith('::')) {
      const name = /^::figure\{name="([^"]*)"\}\s*$/.exec(line)?.[1];
      if (!isOneOf(figureNames, name)) report(`unknown figure "${line}"; known: ${figureNames.join(', ')}`);
    }
  });
  if (openedAt) issues.push({ file, field: `body line ${openedAt}`, message: 'this block is never closed' });
  return issues;
}

function isOneOf(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}
