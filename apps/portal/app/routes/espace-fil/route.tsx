import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getThread, readNotifications } from '@tandem/contracts';
import { Breadcrumbs, PageHeader } from '@tandem/ui';
import postDrafts from '../../enhancements/post-drafts.js?url&no-inline';
import { api, rawApi } from '../../lib/api.server';
import { spacePaths } from '../../lib/course';
import { isOwnVisit } from '../../lib/course.server';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { actOnThread } from '../../parts/discussion/act.server';
import { messages as common } from '../../parts/discussion/messages';
import { PostForm } from '../../parts/discussion/post-form';
import { Enhance } from '../../parts/enhance';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';
import { PostEntry } from './post-entry';

const uuid = /^[0-9a-f-]{36}$/;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const threadId = params.threadId ?? '';
  const search = new URL(request.url).searchParams;
  const at = search.get('message') ?? '';
  const after = search.get('apres') ?? undefined;
  const query = { after, at: uuid.test(at) ? at : undefined };
  const thread = await api(request)(getThread, { params: { threadId }, query });
  // What she is told of this thread, she has before her eyes now.
  if (isOwnVisit(request))
    await rawApi(request)(readNotifications, { body: { topicId: threadId } }).catch(() => null);
  return {
    ...thread,
    at,
    step: search.get('faire'),
    posted: search.get('cle'),
    newKey: randomUUID(),
  };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnThread(request, params.threadId ?? '');

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, data) => ({
  title: data?.thread.title ?? t.title,
  index: false,
}));

export default function ThreadPage() {
  const page = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const c = useMessages(common);
  const state = useFormState();
  const { thread, replies, replyCount, earlier, next, cohort, people, at, step, newKey } = page;
  const title = thread.title ?? (thread.state === 'deleted' ? t.goneThread : t.hiddenThread);
  const path = `/espace/discussions/${thread.id}`;
  const list = listPath(page);
  const shared = { people, zone: cohort.zone, newKey };
  const stepOf = (id: string) => (id === at ? step : null);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <Breadcrumbs
        label={t.path}
        items={[{ href: list, label: page.staff ? t.all : (page.lesson?.title ?? t.all) }, { label: t.here }]}
      />
      <PageHeader eyebrow={cohort.name} title={title} />
      <div className="grid gap-8">
        <FormProblem state={state} names={{ title: c.title, text: c.text }} />
        <DoneNotice said={t.done} />
        {page.posted && !state.code ? <Posted postKey={page.posted} /> : null}
        <PostEntry
          {...shared}
          post={thread}
          step={stepOf(thread.id)}
          afterDeletion={replyCount > 0 ? path : list}
          keepsPlace={replyCount > 0}
        />
        <section aria-labelledby="reponses">
          <h2 id="reponses" className="mb-4 text-2xl">
            {c.replies(replyCount)}
          </h2>
          {earlier ? (
            <p className="mb-4">
              <a href={path} className="link link-alone">
                {t.earlier}
              </a>
            </p>
          ) : null}
          <ol className="grid gap-6">
            {replies.map((reply) => (
              <li key={reply.id} className="border-t border-line pt-6">
                <PostEntry {...shared} post={reply} step={stepOf(reply.id)} afterDeletion={path} />
              </li>
            ))}
          </ol>
          {next ? (
            <p className="mt-6">
              <a href={`?apres=${encodeURIComponent(next)}#reponses`} className="link link-alone">
                {t.next}
              </a>
            </p>
          ) : null}
        </section>
        <section aria-labelledby="repondre" className="no-print">
          <h2 id="repondre" className="mb-4 text-2xl">
            {t.write}
          </h2>
          {!thread.acts.includes('reply') ? (
            <p className="text-soft">{t.closed}</p>
          ) : (
            <PostForm intent="reply" people={people} newKey={newKey} />
          )}
        </section>
      </div>
    </div>
  );
}

/** Tells the script of drafts what has arrived, also where nothing more may be written. */
function Posted({ postKey }: { postKey: string }) {
  return (
    <>
      <span hidden data-posted={postKey} />
      <Enhance src={postDrafts} />
    </>
  );
}

/** Where this thread stands among others: of its lesson for a member, of the cohort for its trainers. */
function listPath({ staff, lesson, cohort }: Data): string {
  if (staff) return `/formatrice/promotions/${cohort.id}/discussions`;
  return lesson ? `${spacePaths.lesson(lesson.module.slug, lesson.slug)}/discussion` : '/espace/discussions';
}
