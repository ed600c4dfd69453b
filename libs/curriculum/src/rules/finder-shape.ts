import type { CurriculumIssue } from '../curriculum-error';
import { functionLevels, roleFinderName, type FunctionLevel, type RoleFinderFile } from '../role-finder';

const asked = { min: 12, max: 18 };
/** Longest option over shortest, in signs. */
const spread = 1.5;
/** Share of the questions in which one level may hold the longest option, or the same place. */
const longest = 0.4;
const samePlace = 0.5;
/** How far apart the points offered to two levels may be. */
const imbalance = 0.1;

type Option = RoleFinderFile['questions'][number]['options'][number];

/**
 * A role finder that favours no level: each question has one option for each, all levels are offered as many points, and
 * none can be told by length or place.
 */
export function finderShape(finder: RoleFinderFile | null): CurriculumIssue[] {
  if (!finder) return [];
  const { questions } = finder;
  const ways = questions.map(({ options }) => byLevel(options));
  const report = (field: string, message: string): CurriculumIssue => ({
    file: roleFinderName,
    field,
    message,
  });
  const issues: CurriculumIssue[] = [];
  if (questions.length < asked.min || questions.length > asked.max)
    issues.push(report('questions', `are ${questions.length}, not ${asked.min} to ${asked.max}`));
  questions.forEach(({ key, options }, at) => {
    const field = `questions ${key}`;
    const lengths = options.map((option) => option.text.length);
    const ratio = Math.max(...lengths) / Math.min(...lengths);
    if (ratio >= spread)
      issues.push(
        report(field, `the longest option is ${ratio.toFixed(2)} times the shortest, not under ${spread}`),
      );
    if (ways[at]!.size < functionLevels.length) issues.push(report(field, 'needs one option for each level'));
  });
  if (issues.length > 0) return issues;
  return [...unbalanced(questions), ...recognisable(questions, ways)].map((message) =>
    report('questions', message),
  );
}

/** The option that gives each level the most; a level that shares its place with another has none. */
function byLevel(options: Option[]): Map<FunctionLevel, Option> {
  return new Map(
    options.flatMap((option) => {
      const most = Math.max(...Object.values(option.weights));
      const levels = functionLevels.filter((level) => option.weights[level] === most);
      return levels.length === 1 ? [[levels[0]!, option] as const] : [];
    }),
  );
}

function unbalanced(questions: RoleFinderFile['questions']): string[] {
  const offered = functionLevels.map((level) =>
    questions.flatMap(({ options }) => options).reduce((sum, { weights }) => sum + weights[level], 0),
  );
  if (Math.max(...offered) <= Math.min(...offered) * (1 + imbalance)) return [];
  return [`offer ${functionLevels.map((level, at) => `${offered[at]} points of ${level}`).join(', ')}`];
}

function recognisable(questions: RoleFinderFile['questions'], ways: Map<FunctionLevel, Option>[]): string[] {
  return functionLevels.flatMap((level) => {
    const long = questions.filter(({ options }, at) => {
      const own = ways[at]!.get(level)!;
      return options.every((one) => one === own || one.text.length < own.text.length);
    }).length;
    const places = questions.map(({ options }, at) => options.indexOf(ways[at]!.get(level)!));
    const often = Math.max(...places.map((place) => places.filter((one) => one === place).length));
    return [
      ...(long > questions.length * longest ? [`the option of ${level} is the longest in ${long}`] : []),
      ...(often > questions.length * samePlace
        ? [`the option of ${level} has the same place in ${often}`]
        : []),
    ];
  });
}
