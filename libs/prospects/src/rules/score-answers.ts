import { functionLevels, type LevelScores } from '@tandem/contracts';

/** A scene of the role finder; every option shares out the same number of points among the levels. */
export interface Scene {
  key: string;
  options: { key: string; weights: LevelScores }[];
}

export type Scored = { complete: true; scores: LevelScores } | { complete: false; missing: string[] };

/**
 * Points by level: the sum of what the chosen options give. As each gives the same number in all, the points of a profile
 * always add up to the same, and a level gains by an answer exactly what the others lose. Names the scenes without a
 * valid answer; answers to other scenes are passed over.
 */
export function scoreAnswers(scenes: readonly Scene[], answers: Readonly<Record<string, string>>): Scored {
  const chosen = scenes.map(({ key, options }) => options.find((option) => option.key === answers[key]));
  const missing = scenes.filter((_, at) => !chosen[at]).map(({ key }) => key);
  if (missing.length > 0) return { complete: false, missing };
  const scores = Object.fromEntries(
    functionLevels.map((level) => [level, chosen.reduce((sum, one) => sum + one!.weights[level], 0)]),
  ) as LevelScores;
  return { complete: true, scores };
}

export const totalOf = (scores: LevelScores): number =>
  functionLevels.reduce((sum, level) => sum + scores[level], 0);
