import type { CurriculumIssue } from '../curriculum-error';
import type { ModuleFiles } from '../format';
import { wordsOf } from '../prose';

/** Fewer words cannot say what a reader sees in the work. */
const fewestWords = 5;

/** A module that is proven by work has the work; the levels of a criterion can be told apart. */
export function assignmentShape({ folder, proof, assignment }: ModuleFiles): CurriculumIssue[] {
  if (!assignment) {
    if (proof.kind === 'quiz') return [];
    const message = `is missing: the module is proven by « ${proof.title} »`;
    return [{ file: `${folder}/module.yaml`, field: 'assignment', message }];
  }
  return assignment.rubric.flatMap(({ key, levels }) => {
    const at = { file: `${folder}/assignment.yaml`, field: `rubric ${key}` };
    const all = Object.values(levels);
    return [
      ...(new Set(all).size < all.length ? [{ ...at, message: 'two levels have the same text' }] : []),
      ...Object.entries(levels).flatMap(([level, text]) =>
        wordsOf(text).length < fewestWords
          ? [{ ...at, message: `${level} says too little of what a reader sees` }]
          : [],
      ),
    ];
  });
}
