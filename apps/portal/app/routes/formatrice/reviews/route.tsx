import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { claimNextSubmission, listFeedbackTimes, listWaitingSubmissions } from '@tandem/contracts';
import { Button, ButtonLink, EmptyState, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { FeedbackTimes } from '../../../parts/staff/feedback-times';
import { queueFilterOf, queueQuery } from '../../../parts/staff/review-queue';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { queueAsked } from './queue-asked';
import { QueueFilters } from './queue-filters';
import { WaitingWork } from './waiting-work';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const call = api(request);
  const [queue, { times }] = await Promise.all([
    call(listWaitingSubmissions, { query: queueAsked(query) }),
    call(listFeedbackTimes, {}),
  ]);
  return { ...queue, times };
}

/** The next work of the queue as it is narrowed, claimed for her. */
export async function action({ request }: ActionFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const form = await request.formData();
  try {
    const { submissionId } = await api(request)(claimNextSubmission, { body: queueFilterOf(query) });
    if (submissionId) return redirect(`/formatrice/rendus/${submissionId}${queueQuery(query)}`);
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/formatrice/rendus${queueQuery(query, { fait: 'plus-rien' })}`);
}

export default function Reviews() {
  const t = useMessages(messages);
  const { submissions, total, cohorts, assignments, times } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/formatrice', label: t.trainer }, { label: t.title }]}
      exports={submissions.length > 0 ? [{ name: 'rendus' }] : []}
    >
      <div className="mb-6 empty:hidden">
        <FormProblem state={useFormState()} />
      </div>
      {query.get('fait') === 'plus-rien' ? (
        <Notice className="mb-6" takesFocus>
          {t.nothingLeft}
        </Notice>
      ) : null}
      {total === 0 ? (
        <EmptyState title={t.emptyTitle} action={<ButtonLink href="/formatrice">{t.back}</ButtonLink>}>
          {times.some(({ waiting }) => waiting > 0) ? t.emptyForOwner : t.empty}
        </EmptyState>
      ) : (
        <>
          <form
            method="post"
            action={`/formatrice/rendus${queueQuery(query)}`}
            className="mb-4 flex flex-wrap items-center justify-between gap-3"
          >
            <p>{t.count(submissions.length, total)}</p>
            <Button>{t.next}</Button>
          </form>
          <QueueFilters {...{ cohorts, assignments }} />
          {submissions.length === 0 ? (
            <EmptyState
              title={t.noneTitle}
              action={<ButtonLink href="/formatrice/rendus">{t.showAll}</ButtonLink>}
            >
              {t.none}
            </EmptyState>
          ) : (
            <ul className="grid gap-4">
              {submissions.map((work) => (
                <WaitingWork key={work.id} work={work} />
              ))}
            </ul>
          )}
        </>
      )}
      <p className="mt-8">
        <a href="/formatrice/remarques" className="link link-alone">
          {t.remarks}
        </a>
      </p>
      <FeedbackTimes times={times} className="mt-6" />
    </StaffPage>
  );
}
