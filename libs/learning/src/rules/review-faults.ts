import type { FieldProblem, RubricLevel } from '@tandem/contracts';

interface Given {
  decision: 'accepted' | 'returned';
  levels: Readonly<Record<string, { level: RubricLevel }>>;
  comment: string;
}

/**
 * What keeps a review from being sent: every criterion has a level, accepting asks for `met` or better in each, and a
 * return says in words what to take up again.
 */
export function reviewFaults(rubric: ReadonlyArray<{ key: string }>, given: Given): FieldProblem[] {
  const faults: FieldProblem[] = [];
  for (const { key } of rubric) {
    const level = given.levels[key]?.level;
    const pointer = `#/levels/${key}`;
    if (!level) faults.push({ pointer, detail: 'rubric-incomplete' });
    else if (given.decision === 'accepted' && level === 'developing')
      faults.push({ pointer, detail: 'rubric-not-met' });
  }
  if (given.decision === 'returned' && given.comment === '')
    faults.push({ pointer: '#/comment', detail: 'return-without-comment' });
  return faults;
}
