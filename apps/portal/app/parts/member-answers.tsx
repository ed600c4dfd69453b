import type { DirectoryMember, OnboardingPrompt } from '@tandem/contracts';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    contribution: 'Peut t’aider pour',
    skills: 'Sait déjà',
    goal: 'Vise',
    surprise: 'Pourrait te surprendre',
  },
  en: {
    contribution: 'Can help you with',
    skills: 'Already knows',
    goal: 'Aims for',
    surprise: 'Might surprise you',
  },
} satisfies Record<'fr' | 'en', Record<OnboardingPrompt, string>>);

/** In the order of the API: what helps first, what amuses last. */
export function MemberAnswers({ answers }: { answers: DirectoryMember['answers'] }) {
  const t = useMessages(messages);
  return (
    <dl className="mt-4 grid gap-3">
      {answers.map(({ prompt, text }) => (
        <div key={prompt}>
          <dt className="text-sm text-soft">{t[prompt]}</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
