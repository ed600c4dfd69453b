import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getNote, settleNote, type DraftChoice } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { freeModuleSlug, freePaths, spacePaths } from '../../lib/course';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { FormProblem } from '../../parts/form-problem';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';
import { VersionChoice } from './version-choice';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getNote, { params: { lessonId: params.lessonId ?? '' } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(settleNote, {
      params: { lessonId: params.lessonId ?? '', versionId: textOf(form, 'version') },
      body: { choice: textOf(form, 'choice') as DraftChoice, base: Number(textOf(form, 'base')) },
    });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/espace/notes/${params.lessonId}`);
}

export default function NotePage() {
  const { lesson, note } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const state = useFormState();
  const member = useVisitor()?.me?.kind === 'member';
  const paths = member || lesson?.module.slug !== freeModuleSlug ? spacePaths : freePaths;
  const back = lesson ? paths.lesson(lesson.module.slug, lesson.slug) : '/espace/notes';
  return (
    <div className="wrap pt-4 pb-12">
      {member && <SpaceCrumbs here={t.title} />}
      {note.versions.length === 0 ? (
        <>
          <PageHeader title={t.settledTitle} />
          <EmptyState
            title={t.settled}
            action={<ButtonLink href={back}>{lesson ? t.toLesson : t.toNotes}</ButtonLink>}
          />
        </>
      ) : (
        <>
          <PageHeader title={t.title} lede={t.lede(lesson?.title ?? t.gone)} />
          <FormProblem state={state} />
          <div className="grid gap-10">
            {note.versions.map((version) => (
              <VersionChoice key={version.id} note={note} version={version} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
