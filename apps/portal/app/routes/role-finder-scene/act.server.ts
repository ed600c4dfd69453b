import { data, redirect } from '@remix-run/node';
import { getRoleFinder } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { roleAnswers, roleAnswersCookie } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { textOf } from '../../lib/forms';
import { firstOpen, ownResult, scenePath } from '../../lib/role-finder.server';

/** Remembers the answer to one scene, and leads on, back, or to the result. */
export async function answerScene(request: Request, number: number) {
  const call = api(request);
  const form = await request.formData();
  const finder = await call(getRoleFinder, { params: { courseSlug } });
  const question = finder.questions[number - 1];
  if (!question) throw new Response(null, { status: 404 });
  const chosen = question.options.find(({ key }) => key === textOf(form, 'reponse'));
  const intent = textOf(form, 'intent');
  if (!chosen && intent !== 'back') return data({ missing: true }, { status: 422 });
  // Scenes that are not asked any more are forgotten on the way.
  const asked = new Set(finder.questions.map(({ key }) => key));
  const known = Object.entries(roleAnswers(request)).filter(([key]) => asked.has(key));
  const answers = { ...Object.fromEntries(known), ...(chosen && { [question.key]: chosen.key }) };
  const headers = { 'Set-Cookie': roleAnswersCookie(answers) };
  if (intent === 'back') return redirect(scenePath(Math.max(1, number - 1)), { headers });
  if (intent !== 'result' && number < finder.questions.length)
    return redirect(scenePath(number + 1), { headers });
  const open = firstOpen(finder, answers);
  const target = open ? `${scenePath(open)}?reste` : await ownResult(call, finder, answers);
  return redirect(target!, { headers });
}
