import { getQuiz, saveAnswer, startAttempt, submitAttempt, type Client } from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { messages } from '../parts/quiz-messages';
import { answersOf, type Answers, type Fault } from './answers';
import { guestApi, rawApi, refuse } from './api.server';
import { localeOf } from './cookies.server';
import { courseSlug } from './course';
import { lockOf } from './course.server';
import type { FormState } from './forms';
import { textOf } from './forms';
import { formProblem } from './forms.server';
import { translate } from './messages';

/** What the quiz page gets back when a post was refused: why, and the answers as they were given. */
export interface QuizRefusal {
  problem: FormState;
  answers: Answers;
}

/** The quiz of a module, or why it is closed. @throws a redirect or an error page for any other refusal */
export async function readQuiz(request: Request, moduleSlug: string) {
  try {
    const quiz = await rawApi(request)(getQuiz, { params: { courseSlug, moduleSlug } });
    return { quiz, locked: null };
  } catch (error) {
    return { quiz: null, locked: lockOf(error) ?? (await refuse(request, error)) };
  }
}

/** The posts of a quiz page: start an attempt, keep the answers for later, submit. Then the same page, as it is now. */
export async function answerQuiz(request: Request) {
  const form = await request.formData();
  const { answers, faults } = answersOf(form);
  const { call, headers } = await guestApi(request);
  const intent = textOf(form, 'intent');
  // What is kept for later may have items left.
  const stopping = Object.entries(faults).filter(([, fault]) => intent !== 'save' || fault !== 'partial');
  try {
    if (intent === 'start') {
      await call(startAttempt, { params: { quizId: textOf(form, 'quiz') } });
    } else if (stopping.length > 0) {
      return refused(request, form, stopping, answers);
    } else if (intent === 'save') {
      await saveAnswers(call, textOf(form, 'attempt'), form, answers);
    } else {
      await call(submitAttempt, { params: { attemptId: textOf(form, 'attempt') }, body: { answers } });
    }
  } catch (error) {
    const { data: body, init } = await formProblem(request, error, form);
    return data({ ...body, answers } satisfies QuizRefusal, init ?? {});
  }
  return redirect(new URL(request.url).pathname, { headers });
}

/** One after the other: they share the attempt's row. Without a script there is no instant: the server's counts. */
export async function saveAnswers(
  call: Client,
  attemptId: string,
  form: FormData,
  answers: Answers,
): Promise<void> {
  const at = textOf(form, 'at') || undefined;
  for (const [questionKey, answer] of Object.entries(answers)) {
    await call(saveAnswer, { params: { attemptId, questionKey }, body: { answer, at } });
  }
}

function refused(request: Request, form: FormData, faults: [string, Fault][], answers: Answers) {
  const t = translate(messages, localeOf(request));
  const errors = Object.fromEntries(faults.map(([field, fault]) => [field, t.faults[fault]]));
  const values = Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  const problem: FormState = { code: 'validation', errors, notice: null, values, lists: {} };
  return data({ problem, answers } satisfies QuizRefusal, { status: 422 });
}
