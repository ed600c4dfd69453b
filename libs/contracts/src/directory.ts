import { z } from 'zod';
import { Audience, Onboarding, OnboardingPrompt } from './community';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Id, SearchText } from './primitives';

export const directoryPageSize = 24;

/** Somebody as a reader sees her: an answer is there because its author shows it to this reader. */
export const DirectoryMember = z.object({
  personId: Id,
  name: z.string(),
  /** Names of the cohorts that she has a seat in. */
  cohorts: z.array(z.string()),
  answers: z.array(z.object({ prompt: OnboardingPrompt, text: z.string() })),
});
export type DirectoryMember = z.infer<typeof DirectoryMember>;

export const getDirectory = endpoint({
  method: 'GET',
  path: '/directory',
  tag: 'Community',
  summary: 'Who shows herself to the caller, by expertise or name',
  access: may('directory', 'read'),
  query: z.strictObject({
    search: SearchText,
    cohortId: Id.optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  response: z.object({
    /** What the list can be narrowed to: cohorts of the caller (`own`) and those of whoever shows herself to all. */
    cohorts: z.array(z.object({ id: Id, name: z.string(), own: z.boolean() })),
    members: z.array(DirectoryMember),
    /** Over all pages. */
    total: z.int(),
    page: z.int(),
  }),
});

export const getDirectoryMember = endpoint({
  method: 'GET',
  path: '/directory/:personId',
  tag: 'Community',
  summary: 'What one person shows to the caller',
  access: may('directory', 'read'),
  params: z.object({ personId: Id }),
  response: DirectoryMember,
});

/** With `trainers` for all of them she leaves: from then on nobody finds her. */
export const shareAnswers = endpoint({
  method: 'PUT',
  path: '/me/directory',
  tag: 'Community',
  summary: 'Choose who reads each of her answers',
  access: may('onboarding', 'write'),
  body: z.strictObject({ audiences: z.partialRecord(OnboardingPrompt, Audience) }),
  response: Onboarding,
});
