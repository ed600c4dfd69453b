import type { Quiz } from '@tandem/contracts';
import { Breadcrumbs, Button, Card, Eyebrow } from '@tandem/ui';
import type { ReactNode } from 'react';
import type { CoursePaths } from '../lib/course';
import { percent } from '../lib/format';
import { useFormState } from '../lib/forms';
import { useLocale, useMessages } from '../lib/messages';
import { FormProblem } from './form-problem';
import { QuizForm } from './quiz-form';
import { messages } from './quiz-messages';
import { QuizResult } from './quiz-result';

interface QuizViewProps {
  quiz: Quiz;
  paths: CoursePaths;
  /** What comes after the result: an invitation, say. */
  children?: ReactNode;
}

/** The quiz as it stands: to start, under way, or corrected. Its posts go to `answerQuiz`. */
export function QuizView({ quiz, paths, children }: QuizViewProps) {
  const t = useMessages(messages);
  const state = useFormState();
  const { attempt, module } = quiz;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <Breadcrumbs
        label={t.path}
        items={[
          { href: paths.outline, label: t.course },
          { href: `${paths.outline}#module-${module.number}`, label: t.module(module.number) },
          { label: t.here },
        ]}
      />
      <header className="mt-6 mb-8">
        <Eyebrow>{t.eyebrow(module.number)}</Eyebrow>
        <h1 className="mt-2">{quiz.title}</h1>
      </header>
      {/* The form has its own summary, which also points at the questions. */}
      {(!attempt || attempt.submittedAt) && <FormProblem state={state} />}
      {!attempt && <QuizStart quiz={quiz} />}
      {attempt && !attempt.submittedAt && <QuizForm quiz={quiz} attempt={attempt} />}
      {attempt?.submittedAt && (
        <QuizResult quiz={quiz} attempt={attempt} paths={paths}>
          {children}
        </QuizResult>
      )}
    </div>
  );
}

function QuizStart({ quiz }: { quiz: Quiz }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card>
      <ul className="grid list-disc gap-2 pl-5">
        <li>
          {t.questions(quiz.questions.length)}. {t.passMark(percent(locale, quiz.passMark))}
        </li>
        <li>{t.kept}</li>
        <li>{t.again}</li>
        {quiz.attemptsLeft !== null && <li>{t.allowed(quiz.attemptsLeft)}</li>}
      </ul>
      <form method="post" className="mt-6">
        <input type="hidden" name="intent" value="start" />
        <input type="hidden" name="quiz" value={quiz.id} />
        <Button>{t.start}</Button>
      </form>
    </Card>
  );
}
