import { Button, Tag } from '@tandem/ui';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import type { MemberData } from './member-facts';
import { messages } from './messages';

export function QuizList({ quizzes }: { quizzes: MemberData['quizzes'] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (quizzes.length === 0) return <p className="text-soft">{t.noQuiz}</p>;
  return (
    <ul>
      {quizzes.map(({ id, title, attempts, usedUp, bestScore, passed }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-0"
        >
          <span className="min-w-0 flex-[1_1_12rem]">
            <span className="block">{title}</span>
            <span className="text-sm text-soft">
              {attempts === 0 ? t.untried : t.attempts(attempts)}
              {bestScore === null ? null : <>, {t.best(percent(locale, bestScore))}</>}
            </span>
          </span>
          {passed ? <Tag tone="teal">{t.passed}</Tag> : null}
          {!passed && attempts > 0 ? <Tag tone="gold">{t.failed}</Tag> : null}
          {usedUp && !passed ? (
            <form method="post" className="basis-full">
              <input type="hidden" name="intent" value="attempt" />
              <p className="mb-2 text-sm">{t.usedUp}</p>
              <Button variant="quiet" small name="quiz" value={id}>
                {t.grant} <span className="sr-only">({title})</span>
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
