import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { freeText, Id, Instant, SearchText } from './primitives';

/** The welcome questions, in order. `contribution` and `surprise` are those of the trade's own onboarding. */
export const onboardingPrompts = ['contribution', 'surprise', 'goal', 'skills'] as const;
export const OnboardingPrompt = z.enum(onboardingPrompts);
export type OnboardingPrompt = z.infer<typeof OnboardingPrompt>;

export const OnboardingAnswer = z.object({
  prompt: OnboardingPrompt,
  text: z.string(),
  /** True when she lets the members of her cohort read it. Trainers read every answer. */
  shared: z.boolean(),
  updatedAt: Instant,
});
export type OnboardingAnswer = z.infer<typeof OnboardingAnswer>;

export const Onboarding = z.object({
  answers: z.array(OnboardingAnswer),
  /** The first prompt without an answer; null when all are answered or she has finished. */
  next: OnboardingPrompt.nullable(),
  doneAt: Instant.nullable(),
});
export type Onboarding = z.infer<typeof Onboarding>;

export const getOnboarding = endpoint({
  method: 'GET',
  path: '/me/onboarding',
  tag: 'Community',
  summary: 'Her welcome steps and answers so far',
  access: may('onboarding', 'read'),
  response: Onboarding,
});

export const answerPrompt = endpoint({
  method: 'PUT',
  path: '/me/onboarding/:prompt',
  tag: 'Community',
  summary: 'Save the answer to one prompt',
  access: may('onboarding', 'write'),
  params: z.object({ prompt: OnboardingPrompt }),
  body: z.strictObject({ text: freeText(2000, 1), shared: z.boolean() }),
  response: Onboarding,
});

/** Skipping is finishing: she can come back to the prompts at any time. */
export const finishOnboarding = endpoint({
  method: 'POST',
  path: '/me/onboarding/completion',
  tag: 'Community',
  summary: 'Finish the welcome, answered or skipped',
  access: may('onboarding', 'write'),
  response: Onboarding,
});

export const getDirectory = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/directory',
  tag: 'Community',
  summary: 'What the members of the cohort chose to share',
  access: may('directory', 'read'),
  params: z.object({ cohortId: Id }),
  query: z.strictObject({ search: SearchText }),
  response: z.object({
    cohort: z.object({ id: Id, name: z.string() }),
    members: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        answers: z.array(z.object({ prompt: OnboardingPrompt, text: z.string() })),
      }),
    ),
  }),
});
