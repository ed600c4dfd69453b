import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  getAssignment,
  getOutline,
  mostFiles,
  readNotifications,
  uploadKinds,
  type Submission,
} from '@tandem/contracts';
import { Breadcrumbs, Notice, PageHeader } from '@tandem/ui';
import { api, rawApi, refuse } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { isOwnVisit, lockOf } from '../../lib/course.server';
import { duration } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { dressLesson } from '../../lib/lesson-html.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { assignmentMessages } from '../../parts/assignment-messages';
import { FormProblem } from '../../parts/form-problem';
import { LockedPage } from '../../parts/locked-page';
import { act, upload } from './act.server';
import { Brief } from './brief';
import { DraftConflict } from './draft-conflict';
import { DraftFiles } from './draft-files';
import { messages } from './messages';
import { ReadOver } from './read-over';
import { Versions } from './versions';
import { WorkEditor } from './work-editor';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const where = { courseSlug, assignmentKey: params.assignmentKey ?? '' };
  const query = new URL(request.url).searchParams;
  try {
    const assignment = await rawApi(request)(getAssignment, { params: where });
    if (isOwnVisit(request)) await readReviews(request, assignment.submissions);
    const brief = dressLesson(assignment.briefHtml, localeOf(request), spacePaths) ?? '';
    const page = {
      assignment,
      brief,
      accepted: { most: mostFiles, endings: uploadKinds },
      step: query.get('etape'),
    };
    return { page, locked: null, outline: null };
  } catch (error) {
    const locked = lockOf(error) ?? (await refuse(request, error));
    return { page: null, locked, outline: await api(request)(getOutline, { params: { courseSlug } }) };
  }
}

/** What she is told of these reviews, she has before her eyes now. */
async function readReviews(request: Request, submissions: Submission[]): Promise<void> {
  const call = rawApi(request);
  const reviewed = submissions.filter(({ review }) => review);
  await Promise.all(reviewed.map(({ id }) => call(readNotifications, { body: { topicId: id } }))).catch(
    () => null,
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const assignmentKey = params.assignmentKey ?? '';
  const isUpload = new URL(request.url).searchParams.has('depot');
  return isUpload ? upload(request, assignmentKey) : act(request, assignmentKey);
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.page?.assignment.title ?? t.title,
  index: false,
}));

type Page = NonNullable<Awaited<ReturnType<typeof loader>>['page']>;

export default function AssignmentPage() {
  const { page, locked, outline } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  if (!page) return <LockedPage locked={locked} outline={outline} forMembers={t.forMembers} />;
  return <Work page={page as Page} />;
}

function Work({ page: { assignment, brief, accepted, step } }: { page: Page }) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  const state = useFormState();
  const { module, title, minutes, finalCase, write, submissions } = assignment;
  const reading = step === 'relire' && write.allowed;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <Breadcrumbs
        label={t.works}
        items={[{ href: '/espace/rendus', label: t.works }, { label: words.module(module.number) }]}
      />
      <PageHeader
        eyebrow={`${finalCase ? words.finalCase : words.module(module.number)} · ${words.states[assignment.state]}`}
        title={title}
        lede={t.minutes(duration(minutes))}
      />
      <div className="grid gap-6">
        <FormProblem state={state} names={{ file: t.file, text: t.text }} />
        <DoneNotice said={t.done} />
        {write.allowed ? <DraftConflict assignment={assignment} /> : null}
        {write.allowed ? null : <Notice>{t.closed[write.reason]}</Notice>}
        {reading ? (
          <ReadOver assignment={assignment} />
        ) : (
          <>
            {assignment.state === 'returned' || !write.allowed ? (
              <Versions submissions={submissions} />
            ) : null}
            <Brief assignment={assignment} html={brief} />
            {write.allowed ? (
              <section className="grid gap-8">
                <h2 className="text-2xl">{t.write}</h2>
                <DraftFiles assignment={assignment} accepted={accepted} />
                <WorkEditor assignment={assignment} />
              </section>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}
