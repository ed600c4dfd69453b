import { functionLevels, type FunctionLevel, type LevelScores, type RoleOutcome } from '@tandem/contracts';
import { totalOf } from './score-answers';

/** Raise it with any change below: kept results say which rule named them. */
export const ruleVersion = 1;

const roles = ['assistant', 'obm', 'director'] as const;
type Role = (typeof roles)[number];

/**
 * Where each role works, in tenths. All add up to ten, so that a profile without any leaning fits them all alike, and
 * none is favoured. They follow the figure of the four levels; why these: docs/decisions/0022-role-finder.md.
 */
const profiles: Record<Role, LevelScores> = {
  assistant: { execution: 7, management: 2, strategy: 1, vision: 0 },
  obm: { execution: 2, management: 6, strategy: 2, vision: 0 },
  director: { execution: 0, management: 2, strategy: 5, vision: 3 },
};

/** Two fits this near, in hundredths, are not told apart. */
const margin = 2;

/** The levels that count for a result: those where its role (of two, the one she would grow into) really works. */
const levelsOf: Record<RoleOutcome, readonly FunctionLevel[]> = {
  assistant: ['execution', 'management'],
  'assistant-obm': ['execution', 'management', 'strategy'],
  obm: ['execution', 'management', 'strategy'],
  'obm-director': ['management', 'strategy', 'vision'],
  director: ['management', 'strategy', 'vision'],
  spread: functionLevels,
};

export interface Fitting {
  role: RoleOutcome;
  /** How well each role fits, from 0 to 100. */
  fits: Record<Role, number>;
  /** The level with the most points; of equal ones the lower. */
  strongest: FunctionLevel;
  /** Of the levels that count for the result, the one with the fewest points; of equal ones the lower. */
  weakest: FunctionLevel;
}

/** Names the role that fits a profile of points, with the reasons. Only the shares of the points count. */
export function fittingRole(scores: LevelScores): Fitting {
  const total = totalOf(scores);
  const raw = (role: Role) =>
    functionLevels.reduce((sum, level) => sum + scores[level] * profiles[role][level], 0);
  const fits = Object.fromEntries(
    roles.map((role) => [role, total ? (10 * raw(role)) / total : 0]),
  ) as Fitting['fits'];
  const role = outcome(fits);
  const byPoints = (levels: readonly FunctionLevel[]) => [...levels].sort((a, b) => scores[b] - scores[a]);
  return {
    ...{ role, fits },
    strongest: byPoints(functionLevels)[0]!,
    weakest: byPoints([...levelsOf[role]].reverse()).at(-1)!,
  };
}

/** One role when it stands out; the two neighbours when they are near; else no role does. */
function outcome(fits: Fitting['fits']): RoleOutcome {
  const best = Math.max(...Object.values(fits));
  const near = roles.filter((role) => best - fits[role] < margin);
  if (near.length === 1) return near[0]!;
  if (near.length === 3 || !near.includes('obm')) return 'spread';
  return near.includes('assistant') ? 'assistant-obm' : 'obm-director';
}
