import type { Onboarding, OnboardingPrompt } from '@tandem/contracts';

/** In the order of the contract, whose value must not come into a view. */
export const prompts: readonly OnboardingPrompt[] = ['contribution', 'surprise', 'goal', 'skills'];

export type Place = { step: number; prompt: OnboardingPrompt } | 'end';

export const address = (step: number | 'fin'): string => `/espace/accueil?etape=${step}`;

/** The step asked for; without one, the first prompt that waits for an answer, or the end. */
export function placeOf(asked: string | null, onboarding: Onboarding): Place {
  if (asked === 'fin') return 'end';
  const prompt = prompts[Number(asked) - 1] ?? onboarding.next;
  return prompt ? { step: prompts.indexOf(prompt) + 1, prompt } : 'end';
}
