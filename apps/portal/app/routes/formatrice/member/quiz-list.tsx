import { Tag } from '@tandem/ui';
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
      {quizzes.map(({ title, attempts, bestScore, passed }) => (
        <li
          key={title}
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
        </li>
      ))}
    </ul>
  );
}
