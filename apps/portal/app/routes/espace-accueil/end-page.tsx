import type { Onboarding } from '@tandem/contracts';
import { ButtonLink, Card, PageHeader, Tag } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { messages } from './messages';
import { address, prompts } from './steps';

/** Thanks, where to go, and every answer to read again or change. */
export function EndPage({ onboarding }: { onboarding: Onboarding }) {
  const t = useMessages(messages);
  const enrolled = useVisitor()?.me?.enrolled;
  const count = onboarding.answers.length;
  return (
    <div className="wrap-narrow pb-12">
      <PageHeader
        title={count > 0 ? t.endTitle : t.skippedTitle}
        lede={count > 0 ? t.end(count) : t.skipped}
      />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={spacePaths.outline}>{t.toCourse}</ButtonLink>
        {enrolled && (
          <ButtonLink variant="quiet" href="/espace/annuaire">
            {t.toDirectory}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href="/espace">
          {t.toSpace}
        </ButtonLink>
      </p>
      <h2 className="mt-12 mb-4 text-2xl">{t.yours}</h2>
      <ul className="grid gap-4">
        {prompts.map((prompt, at) => {
          const answer = onboarding.answers.find((given) => given.prompt === prompt);
          const { question } = t.prompts[prompt];
          return (
            <Card as="li" key={prompt}>
              <h3>{question}</h3>
              {answer ? (
                <>
                  <p className="mt-2 whitespace-pre-line">{answer.text}</p>
                  <p className="mt-3">
                    <Tag tone={answer.audience === 'trainers' ? 'plain' : 'teal'}>
                      {t.audience[answer.audience]}
                    </Tag>
                  </p>
                </>
              ) : (
                <p className="mt-2 text-soft">{t.unanswered}</p>
              )}
              <a
                href={address(at + 1)}
                className="link link-alone mt-2"
                aria-label={answer ? t.changeOf(question) : t.writeOf(question)}
              >
                {answer ? t.change : t.write}
              </a>
            </Card>
          );
        })}
      </ul>
    </div>
  );
}
