import { useActionData } from '@remix-run/react';
import type { Attempt, Quiz } from '@tandem/contracts';
import { Button, Notice } from '@tandem/ui';
import autosave from '../enhancements/autosave.js?url&no-inline';
import quizScript from '../enhancements/quiz.js?url&no-inline';
import { fieldName, isAnswered, type Answers } from '../lib/answers';
import { useFormState, type FormState } from '../lib/forms';
import { useMessages } from '../lib/messages';
import type { QuizRefusal } from '../lib/quiz.server';
import { Enhance } from './enhance';
import { FormProblem } from './form-problem';
import { messages } from './quiz-messages';
import { QuizQuestion, isErrorOf, questionId } from './quiz-question';

/**
 * The attempt under way. Answers are saved one by one where scripts run; without them the post carries them all, and
 * a second button keeps them for later.
 */
export function QuizForm({ quiz, attempt }: { quiz: Quiz; attempt: Attempt }) {
  const t = useMessages(messages);
  const state = useFormState();
  const refusal = useActionData() as QuizRefusal | undefined;
  const answers = { ...attempt.answers, ...refusal?.answers };
  const done = quiz.questions.filter((question) =>
    isAnswered(question, attempt.answers[question.key]),
  ).length;
  return (
    <form method="post" autoComplete="off" className="grid gap-12">
      {state.notice || Object.keys(state.errors).length > 0 ? (
        <FormProblem state={{ ...state, errors: summaryOf(quiz, answers, state, t) }} />
      ) : (
        done > 0 && <Notice>{t.resumed(done, quiz.questions.length)}</Notice>
      )}
      <input type="hidden" name="attempt" value={attempt.id} />
      {quiz.questions.map((question, at) => (
        <QuizQuestion
          key={question.key}
          question={question}
          number={at + 1}
          answer={answers[question.key]}
          state={state}
          saveTo={`/tentatives/${attempt.id}/reponses`}
        />
      ))}
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        <Button name="intent" value="submit">
          {t.submit}
        </Button>
        <noscript>
          <Button variant="quiet" name="intent" value="save">
            {t.saveForLater}
          </Button>
        </noscript>
      </div>
      <Enhance src={autosave} />
      <Enhance src={quizScript} />
    </form>
  );
}

interface Sentences {
  missing: (n: number) => string;
  refused: (n: number, why: string) => string;
}

/** A sentence by id for each question refused; of answers to grade, also for each that waits for one, all at once. */
function summaryOf(quiz: Quiz, answers: Answers, state: FormState, say: Sentences): Record<string, string> {
  const toGrade =
    state.values['intent'] !== 'save' && ['quiz-incomplete', 'validation'].includes(state.code ?? '');
  const rest = new Map(Object.entries(state.errors));
  const summary = quiz.questions.flatMap((question, at) => {
    const refused = [...rest].find(([field]) => isErrorOf(question, field));
    if (refused) {
      rest.delete(refused[0]);
      const control =
        question.kind === 'numeric' ? fieldName(question.kind, question.key) : questionId(question);
      return [[control, say.refused(at + 1, refused[1])]];
    }
    if (!toGrade || isAnswered(question, answers[question.key])) return [];
    return [[questionId(question), say.missing(at + 1)]];
  });
  return Object.fromEntries([...summary, ...rest]);
}
