import { onboardingPrompts, type OnboardingPrompt } from '@tandem/contracts';

/** The first prompt without an answer; none once all are answered or the welcome is over. */
export function nextPrompt(answered: readonly OnboardingPrompt[], done: boolean): OnboardingPrompt | null {
  if (done) return null;
  return onboardingPrompts.find((prompt) => !answered.includes(prompt)) ?? null;
}
