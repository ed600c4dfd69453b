import { randomUUID } from 'node:crypto';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getLessonDiscussion, getOutline } from '@tandem/contracts';
import { Breadcrumbs, ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api, rawApi, refuse } from '../../lib/api.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { lockOf } from '../../lib/course.server';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { startThread } from '../../parts/discussion/act.server';
import { messages as common } from '../../parts/discussion/messages';
import { PostForm } from '../../parts/discussion/post-form';
import { ThreadList } from '../../parts/discussion/thread-list';
import { FormProblem } from '../../parts/form-problem';
import { LockedPage } from '../../parts/locked-page';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { moduleSlug = '', lessonSlug = '' } = params;
  const search = new URL(request.url).searchParams;
  const after = search.get('apres') ?? undefined;
  try {
    const where = { courseSlug, moduleSlug, lessonSlug };
    const discussion = await rawApi(request)(getLessonDiscussion, { params: where, query: { after } });
    const page = {
      ...discussion,
      further: after !== undefined,
      newKey: randomUUID(),
    };
    return data({ page, locked: null, outline: null });
  } catch (error) {
    const locked = lockOf(error) ?? (await refuse(request, error));
    const outline = await api(request)(getOutline, { params: { courseSlug } });
    return data({ page: null, locked, outline }, { status: 403 });
  }
}

export const action = ({ request }: ActionFunctionArgs) => startThread(request);

type Data = Awaited<ReturnType<typeof loader>>['data'];

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, loaded) => ({
  title: loaded?.page ? t.title(loaded.page.lesson.title) : (loaded?.locked?.title ?? t.anyTitle),
  index: false,
}));

export default function LessonDiscussionPage() {
  const { page, locked, outline } = useLoaderData<typeof loader>();
  if (!page) return <LockedPage locked={locked} outline={outline} />;
  return <Discussion page={page as Page} />;
}

type Page = NonNullable<Data['page']>;

function Discussion({ page }: { page: Page }) {
  const t = useMessages(messages);
  const c = useMessages(common);
  const state = useFormState();
  const { lesson, cohort, people, threads, next, further, newKey } = page;
  const { module } = lesson;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <Breadcrumbs
        label={t.path}
        items={[
          { href: `${spacePaths.outline}#module-${module.number}`, label: c.module(module.number) },
          { href: spacePaths.lesson(module.slug, lesson.slug), label: lesson.title },
          { label: t.here },
        ]}
      />
      <PageHeader
        eyebrow={cohort.name}
        title={lesson.title}
        lede={t.lede}
        actions={
          threads.length > 0 ? (
            <ButtonLink variant="quiet" href="#ouvrir">
              {t.write}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="grid gap-10">
        <FormProblem state={state} names={{ title: c.title, text: c.text }} />
        <DoneNotice said={{ supprime: t.deleted }} />
        {threads.length === 0 ? (
          <EmptyState title={further ? t.noMore : t.emptyTitle}>{further ? null : t.empty}</EmptyState>
        ) : (
          <div>
            <ThreadList {...{ threads, next, further }} zone={cohort.zone} />
          </div>
        )}
        <section aria-labelledby="ouvrir">
          <h2 id="ouvrir" className="mb-4 text-2xl">
            {t.write}
          </h2>
          <PostForm
            intent="thread"
            people={people}
            newKey={newKey}
            hidden={{ cohort: cohort.id, lesson: lesson.id }}
          />
        </section>
      </div>
    </div>
  );
}
