import { z } from 'zod';
import type { CurriculumIssue } from './curriculum-error';
import type { ModuleFiles } from './format';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and hyphens');
const text = z.string().trim().min(1);

/** The four levels of an organisation, from the ground up. */
export const functionLevels = ['execution', 'management', 'strategy', 'vision'] as const;
export type FunctionLevel = (typeof functionLevels)[number];

/** What every option shares out among the levels: a profile then adds up to the same whatever was chosen. */
export const pointsPerAnswer = 4;

const points = z.int().min(1).max(pointsPerAnswer).optional();
const weights = z
  .strictObject({ execution: points, management: points, strategy: points, vision: points })
  .refine(
    (all) => Object.values(all).reduce((sum, one) => sum + (one ?? 0), 0) === pointsPerAnswer,
    `must share out ${pointsPerAnswer} points`,
  )
  .transform((all) => Object.fromEntries(functionLevels.map((level) => [level, all[level] ?? 0])) as Weights);
type Weights = Record<FunctionLevel, number>;

const finderQuestion = z.strictObject({
  key,
  scene: text,
  ask: text,
  options: z
    .array(z.strictObject({ key, text, weights }))
    .length(4)
    .refine(distinctKeys, 'two have the same key'),
});

/** A result, and the lesson of a free module to begin with. */
const result = z.strictObject({
  title: text,
  why: text,
  work: text,
  start: z.strictObject({ lesson: key, why: text }),
});

/** role-finder.yaml: see FORMAT.md. */
export const roleFinderSheet = z.strictObject({
  title: text,
  minutes: z.int().min(1).max(30),
  intro: text,
  limits: text,
  questions: z.array(finderQuestion).min(1).max(40).refine(distinctKeys, 'two have the same key'),
  levels: z.record(z.enum(functionLevels), z.strictObject({ strong: text, grow: text })),
  results: z.strictObject({
    assistant: result,
    'assistant-obm': result,
    obm: result,
    'obm-director': result,
    director: result,
    spread: result,
  }),
});
export type RoleFinderFile = z.infer<typeof roleFinderSheet>;

export const roleFinderName = 'role-finder.yaml';

/** Every result leads to a lesson that a visitor may open. */
export function checkStarts(finder: RoleFinderFile | null, modules: ModuleFiles[]): CurriculumIssue[] {
  const open = new Set(modules.flatMap(({ free, lessons }) => (free ? lessons.map((one) => one.key) : [])));
  return Object.entries(finder?.results ?? {}).flatMap(([name, { start }]) =>
    open.has(start.lesson)
      ? []
      : [
          {
            file: roleFinderName,
            field: `results.${name}.start.lesson`,
            message: `no free module has the lesson "${start.lesson}"`,
          },
        ],
  );
}

function distinctKeys(all: { key: string }[]): boolean {
  return new Set(all.map((one) => one.key)).size === all.length;
}
