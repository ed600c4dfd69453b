import type { Attempt, Quiz } from '@tandem/contracts';
import { Button, ButtonLink, Card, ProgressRing, Tag } from '@tandem/ui';
import type { ReactNode } from 'react';
import type { CoursePaths } from '../lib/course';
import { percent } from '../lib/format';
import { useLocale, useMessages } from '../lib/messages';
import { QuizFeedback } from './quiz-feedback';
import { messages } from './quiz-messages';

interface QuizResultProps {
  quiz: Quiz;
  attempt: Attempt;
  paths: CoursePaths;
  children?: ReactNode;
}

/** The score first, what to do next, then each answer explained. */
export function QuizResult({ quiz, attempt, paths, children }: QuizResultProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const right = attempt.results.filter((result) => result.correct).length;
  const score = t.score(right, attempt.results.length);
  const module = `${paths.outline}#module-${quiz.module.number}`;
  return (
    <>
      <Card tone={attempt.passed ? 'teal' : 'gold'} className="flex flex-wrap items-center gap-x-8 gap-y-5">
        <div className="w-28 flex-none">
          <ProgressRing share={attempt.score ?? 0} label={score} text={percent(locale, attempt.score ?? 0)} />
        </div>
        <div className="min-w-56 flex-1">
          <h2>{attempt.passed ? t.passedTitle : t.notYetTitle}</h2>
          <p className="mt-1 font-semibold">{score}</p>
          <p className="mt-1">
            {attempt.passed ? t.passedText : t.failedText(percent(locale, quiz.passMark))}
          </p>
          {!quiz.passed && quiz.attemptsLeft !== null && <p className="mt-1">{t.left(quiz.attemptsLeft)}</p>}
          {!attempt.passed && quiz.passed && <p className="mt-1">{t.passedBefore}</p>}
        </div>
      </Card>
      <div className="no-print mt-6 flex flex-wrap items-center gap-3">
        {attempt.passed && <ButtonLink href={paths.outline}>{t.goOn}</ButtonLink>}
        {quiz.attemptsLeft !== 0 && (
          <form method="post">
            <input type="hidden" name="intent" value="start" />
            <input type="hidden" name="quiz" value={quiz.id} />
            <Button variant={attempt.passed ? 'quiet' : 'primary'}>{t.retry}</Button>
          </form>
        )}
        {!attempt.passed && (
          <ButtonLink variant="quiet" href={module}>
            {t.reread}
          </ButtonLink>
        )}
        <Tag>{t.attempts(quiz.attemptsSubmitted)}</Tag>
      </div>
      {children}
      <h2 className="mt-14 mb-6">{t.feedback}</h2>
      <ol className="grid gap-10">
        {quiz.questions.map((question, at) => {
          const result = attempt.results.find(({ key }) => key === question.key);
          return (
            <li key={question.key}>
              {result && <QuizFeedback question={question} result={result} number={at + 1} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
