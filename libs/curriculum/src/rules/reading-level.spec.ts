import type { LessonFile } from '../format';
import { kandelMoles, readingLevel } from './reading-level';

const lesson = (text: string): LessonFile => ({
  ...{ key: 'a', slug: 'a', title: 'A', objective: 'A', themes: ['a'], file: 'a.md' },
  ...{ minutes: { reading: 12, exercise: 20 }, text },
});

it('follows the formula', () => {
  // Five words of one syllable each in one sentence.
  expect(kandelMoles(['Le chat dort là-bas, trop.'])).toBeCloseTo(207 - 1.015 * 5 - 73.6 * (6 / 5));
  expect(kandelMoles(['Structure.'])).toBeCloseTo(207 - 1.015 - 73.6 * 2);
});

it('reports what reads like a decree, and what reads like a primer', () => {
  const decree =
    'L’opérationnalisation systématique des procédures organisationnelles conditionne l’amélioration continue des performances institutionnelles collaboratives.';
  expect(readingLevel(lesson(decree))).toEqual([
    { file: 'a.md', field: 'body', message: expect.stringContaining('(Kandel-Moles), not 70 to 95') },
  ]);
  expect(readingLevel(lesson('Le chat dort. Il est bien. Tu vois.'))).toHaveLength(1);
});

it('lets plain French pass', () => {
  const plain =
    'Un étage n’est pas plus noble qu’un autre. Une vision sans exécution est une conversation agréable.';
  expect(readingLevel(lesson(plain))).toEqual([]);
});
