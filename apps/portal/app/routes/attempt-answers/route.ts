import type { ActionFunctionArgs } from '@remix-run/node';
import { answersOf } from '../../lib/answers';
import { api } from '../../lib/api.server';
import { autosave } from '../../lib/autosave.server';
import { saveAnswers } from '../../lib/quiz.server';

/** Where the quiz's script saves an answer as soon as it is given, for members and guests. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { answers } = answersOf(await request.formData());
  return autosave(async () => {
    await saveAnswers(api(request), params.attemptId ?? '', answers);
    return { saved: null };
  });
}
