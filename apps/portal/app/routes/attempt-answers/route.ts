import type { ActionFunctionArgs } from '@remix-run/node';
import { answersOf } from '../../lib/answers';
import { api } from '../../lib/api.server';
import { autosave } from '../../lib/autosave.server';
import { localeOf } from '../../lib/cookies.server';
import { translate } from '../../lib/messages';
import { saveAnswers } from '../../lib/quiz.server';
import { messages } from '../../parts/quiz-messages';

/**
 * Where the quiz's script saves an answer as soon as it is given, for members and guests. One with items left is kept as
 * far as it goes; what is no answer is refused with the sentence that the form would show.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const { answers, faults } = answersOf(form);
  const fault = Object.values(faults).find((one) => one !== 'partial');
  if (fault) {
    const message = translate(messages, localeOf(request)).faults[fault];
    return Response.json({ code: 'validation', message }, { status: 422 });
  }
  return autosave(async () => {
    await saveAnswers(api(request), params.attemptId ?? '', form, answers);
    return { saved: null };
  });
}
