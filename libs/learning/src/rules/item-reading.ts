import type { ItemStatistics } from '@tandem/contracts';

/** Below that many answers, chance says more than the question. */
const enough = 10;

/**
 * What a question's figures say in a word. Discrimination is the correlation between a question and the rest of the quiz
 * (Henrysson, « Correction of item-total correlations in item analysis », Psychometrika 28, 1963): people who do well
 * elsewhere should do well here. Below 0 the best are wrong; below 0.2 it hardly tells people apart (Ebel & Frisbie,
 * Essentials of Educational Measurement, 1991, ch. 13). Where nearly everybody is right or wrong, it says little.
 *
 * @param right share, 0 to 1
 */
export function itemReading({
  answered,
  right,
  discrimination,
}: Pick<ItemStatistics, 'answered' | 'right' | 'discrimination'>): ItemStatistics['reading'] {
  if (answered < enough || right === null) return 'too-early';
  if (right >= 0.95) return 'too-easy';
  if (discrimination !== null && discrimination < 0) return 'misleading';
  if (right < 0.3) return 'too-hard';
  return discrimination === null || discrimination < 0.2 ? 'weak' : 'good';
}
