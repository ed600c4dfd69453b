import { Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import type { MemberData } from './member-facts';
import { messages } from './messages';

/** What she told about herself: a trainer reads all of it, and sees what the cohort reads too. */
export function OnboardingAnswers({ onboarding }: { onboarding: MemberData['onboarding'] }) {
  const t = useMessages(messages);
  return (
    <Card as="section" aria-labelledby="accueil">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="accueil" className="text-xl">
          {t.onboarding}
        </h2>
        <span className="text-sm text-soft">{onboarding.done ? t.welcome.done : t.welcome.todo}</span>
      </div>
      {onboarding.answers.length === 0 ? <p className="text-soft">{t.noAnswers}</p> : null}
      <dl>
        {onboarding.answers.map(({ prompt, text, audience }) => (
          <div key={prompt} className="border-t border-line py-3 first:border-0">
            <dt className="font-semibold">{t.prompts[prompt]}</dt>
            <dd>
              <p className="whitespace-pre-line">{text}</p>
              <p className="mt-1 text-sm text-soft">{t.audience[audience]}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
