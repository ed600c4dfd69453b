import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getFinalCase, saveFinalCase } from '@tandem/contracts';
import { Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { CaseEditor } from './case-editor';
import { CaseState } from './case-state';
import { messages } from './messages';
import { NoSeat } from './no-seat';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const { finalCase } = await api(request)(getFinalCase, { params: { courseSlug } });
  return { finalCase, done: new URL(request.url).searchParams.get('fait') };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const submit = textOf(form, 'intent') === 'submit';
  try {
    const body = { text: textOf(form, 'text'), submit };
    await api(request)(saveFinalCase, { params: { courseSlug }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/espace/cas-final?fait=${submit ? 'rendu' : 'brouillon'}`);
}

export default function FinalCasePage() {
  const { finalCase, done } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const enrolled = useVisitor()?.me?.enrolled ?? true;
  const status = finalCase?.status ?? 'draft';
  const writing = status === 'draft' || status === 'returned';
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader eyebrow={finalCase && t.states[status]} title={t.title} lede={t.lede} />
      {!finalCase && !enrolled ? (
        <NoSeat />
      ) : (
        <div className="grid gap-6">
          {done === 'brouillon' && writing && <Notice tone="success">{t.draftKept}</Notice>}
          {done === 'rendu' && status === 'submitted' && <Notice tone="success">{t.handedIn}</Notice>}
          {finalCase && status !== 'draft' && <CaseState finalCase={finalCase} />}
          {writing && <CaseEditor finalCase={finalCase} />}
        </div>
      )}
    </div>
  );
}
