import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Instant, Slug } from './primitives';

/** The four levels of an organisation, from the ground up. */
export const functionLevels = ['execution', 'management', 'strategy', 'vision'] as const;
export const FunctionLevel = z.enum(functionLevels);
export type FunctionLevel = z.infer<typeof FunctionLevel>;

/** A role, a border between two, or no role that stands out. */
const roleOutcomes = ['assistant', 'assistant-obm', 'obm', 'obm-director', 'director', 'spread'] as const;
export const RoleOutcome = z.enum(roleOutcomes);
export type RoleOutcome = z.infer<typeof RoleOutcome>;

/** Points by level; they add up to what all answers share out. */
export const LevelScores = z.record(FunctionLevel, z.int().min(0));
export type LevelScores = z.infer<typeof LevelScores>;

/** What a link to a result holds: points and a signature, nothing of who answered or what. */
export const ResultCode = z.string().min(1).max(80);

const inCourse = z.object({ courseSlug: Slug });

/** Without the points of its options. */
export const RoleFinder = z.object({
  title: z.string(),
  minutes: z.int(),
  intro: z.string(),
  limits: z.string(),
  questions: z.array(
    z.object({
      key: Slug,
      /** What happens, then what is asked of it. */
      scene: z.string(),
      ask: z.string(),
      options: z.array(z.object({ key: Slug, text: z.string() })),
    }),
  ),
});
export type RoleFinder = z.infer<typeof RoleFinder>;

export const RoleResult = z.object({
  code: z.string(),
  role: RoleOutcome,
  scores: LevelScores,
  total: z.int(),
  title: z.string(),
  why: z.string(),
  /** The level that has the most points, and what that says. */
  strongest: z.object({ level: FunctionLevel, text: z.string() }),
  /** The level to work on, of those where the role works. */
  weakest: z.object({ level: FunctionLevel, text: z.string() }),
  work: z.string(),
  limits: z.string(),
  start: z.object({ moduleSlug: Slug, lessonSlug: Slug, title: z.string(), why: z.string() }),
});
export type RoleResult = z.infer<typeof RoleResult>;

/** What a person kept of it. */
export const Placement = z.object({
  role: RoleOutcome,
  scores: LevelScores,
  /** Of the rule that named the role. */
  ruleVersion: z.int(),
  takenAt: Instant,
});
export type Placement = z.infer<typeof Placement>;

export const getRoleFinder = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/role-finder',
  tag: 'Prospects',
  summary: 'The scenes of the role finder',
  access: may('academy', 'read'),
  params: inCourse,
  response: RoleFinder,
});

/** Stores nothing: the code that is answered holds the result. */
export const findRole = endpoint({
  method: 'POST',
  path: '/courses/:courseSlug/role-finder/results',
  tag: 'Prospects',
  summary: 'From an answer to each scene to a code that holds the result',
  access: may('academy', 'read'),
  params: inCourse,
  /** Keys of options by keys of questions; answers to questions that are not asked any more are passed over. */
  body: z.strictObject({ answers: z.record(Slug, Slug) }),
  response: z.object({ code: z.string() }),
});

export const getRoleResult = endpoint({
  method: 'GET',
  path: '/courses/:courseSlug/role-finder/results/:code',
  tag: 'Prospects',
  summary: 'The result that a code holds, with its reasons',
  access: may('academy', 'read'),
  params: z.object({ courseSlug: Slug, code: ResultCode }),
  response: RoleResult,
});

export const getPlacement = endpoint({
  method: 'GET',
  path: '/me/placement',
  tag: 'Prospects',
  summary: 'The result that she kept, with the code that leads to it',
  access: may('placement', 'read'),
  response: z.object({ placement: Placement.extend({ code: z.string() }).nullable() }),
});

/** The latest takes the place of the one before. Her trainers see it. */
export const keepPlacement = endpoint({
  method: 'PUT',
  path: '/me/placement',
  tag: 'Prospects',
  summary: 'Keep a result as her placement',
  access: may('placement', 'keep'),
  body: z.strictObject({ code: ResultCode }),
});
