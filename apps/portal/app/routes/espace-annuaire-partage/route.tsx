import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOnboarding, shareAnswers, type Audience, type OnboardingPrompt } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';
import { SharingForm } from './sharing-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const { answers } = await api(request)(getOnboarding, {});
  return { answers };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const call = api(request);
  const leaving = textOf(form, 'intent') === 'leave';
  try {
    const audiences = leaving
      ? Object.fromEntries(prompts.map((prompt) => [prompt, 'trainers' as const]))
      : Object.fromEntries(
          prompts.flatMap((prompt) => (form.has(prompt) ? [[prompt, textOf(form, prompt) as Audience]] : [])),
        );
    await call(shareAnswers, { body: { audiences } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`?fait=${leaving ? 'parti' : 'enregistre'}`);
}

const prompts: readonly OnboardingPrompt[] = ['contribution', 'surprise', 'goal', 'skills'];

export default function Sharing() {
  const { answers } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs by={{ href: '/espace/annuaire', label: t.directory }} here={t.title} />
      <PageHeader title={t.title} lede={answers.length > 0 ? t.lede : undefined} />
      <DoneNotice className="mb-6" said={{ parti: t.left, enregistre: t.saved }} />
      {answers.length > 0 ? (
        <SharingForm answers={answers} />
      ) : (
        <EmptyState title={t.emptyTitle} action={<ButtonLink href="/espace/accueil">{t.answer}</ButtonLink>}>
          {t.empty}
        </EmptyState>
      )}
    </div>
  );
}
