import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { freeText, Instant } from './primitives';

/** The welcome questions, in order. `contribution` and `surprise` are those of the trade's own onboarding. */
export const onboardingPrompts = ['contribution', 'surprise', 'goal', 'skills'] as const;
export const OnboardingPrompt = z.enum(onboardingPrompts);
export type OnboardingPrompt = z.infer<typeof OnboardingPrompt>;

/** Who reads an answer beside her: her trainers always; the members of her cohorts, or of every cohort, as she chooses. */
export const Audience = z.enum(['trainers', 'cohort', 'academy']);
export type Audience = z.infer<typeof Audience>;

export const OnboardingAnswer = z.object({
  prompt: OnboardingPrompt,
  text: z.string(),
  audience: Audience,
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

/** `base` is when the answer that was before her eyes was written, null for none. */
export const answerPrompt = endpoint({
  method: 'PUT',
  path: '/me/onboarding/:prompt',
  tag: 'Community',
  summary: 'Save the answer to one prompt',
  access: may('onboarding', 'write'),
  params: z.object({ prompt: OnboardingPrompt }),
  body: z.strictObject({
    ...{ text: freeText(2000, 1), audience: Audience },
    base: Instant.nullable().default(null),
  }),
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
