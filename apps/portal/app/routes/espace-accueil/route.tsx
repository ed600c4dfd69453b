import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  answerPrompt,
  finishOnboarding,
  getOnboarding,
  OnboardingPrompt,
  type Audience,
} from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { pageMeta } from '../../lib/meta';
import { EndPage } from './end-page';
import { messages } from './messages';
import { StepPage } from './step-page';
import { address, placeOf, prompts } from './steps';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, data) => ({
  title: data && data.place !== 'end' ? t.stepTitle(data.place.step, prompts.length) : t.title,
  index: false,
}));

export async function loader({ request }: LoaderFunctionArgs) {
  const onboarding = await api(request)(getOnboarding, {});
  return { onboarding, place: placeOf(new URL(request.url).searchParams.get('etape'), onboarding) };
}

/** Every button keeps what was written, whichever way it leads. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const call = api(request);
  const intent = textOf(form, 'intent');
  const prompt = OnboardingPrompt.catch('contribution').parse(form.get('prompt'));
  const step = prompts.indexOf(prompt) + 1;
  const body = { text: textOf(form, 'text'), audience: textOf(form, 'audience') as Audience };
  const base = textOf(form, 'base') || null;
  const last = step === prompts.length && intent !== 'back';
  try {
    if (body.text.trim() || intent === 'save')
      await call(answerPrompt, { params: { prompt }, body: { ...body, base } });
    if (last || intent === 'later') await call(finishOnboarding, {});
  } catch (error) {
    return formProblem(request, error, form);
  }
  if (last || intent === 'later') return redirect(address('fin'));
  return redirect(address(Math.max(1, intent === 'back' ? step - 1 : step + 1)));
}

export default function Welcome() {
  const { onboarding, place } = useLoaderData<typeof loader>();
  if (place === 'end') return <EndPage onboarding={onboarding} />;
  return <StepPage key={place.prompt} onboarding={onboarding} step={place.step} prompt={place.prompt} />;
}
