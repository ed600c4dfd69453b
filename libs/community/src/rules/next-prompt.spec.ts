import { onboardingPrompts } from '@tandem/contracts';
import { nextPrompt } from './next-prompt';

describe('nextPrompt', () => {
  it('goes through the prompts in order, whatever was answered first', () => {
    expect(nextPrompt([], false)).toBe('contribution');
    expect(nextPrompt(['contribution'], false)).toBe('surprise');
    expect(nextPrompt(['surprise', 'skills'], false)).toBe('contribution');
    expect(nextPrompt(['skills', 'contribution', 'surprise'], false)).toBe('goal');
  });

  it('is none when all are answered, and none once she has finished', () => {
    expect(nextPrompt(onboardingPrompts, false)).toBeNull();
    expect(nextPrompt(['contribution'], true)).toBeNull();
  });
});
