import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { claimMinutes, getSubmission, type ReviewPart } from '@tandem/contracts';
import { Button, Card, Notice } from '@tandem/ui';
import claimTime from '../../../enhancements/claim-time.js?url&no-inline';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { useNow } from '../../../lib/use-now';
import { useVisitor } from '../../../lib/visitor';
import { Enhance } from '../../../parts/enhance';
import { FormProblem } from '../../../parts/form-problem';
import { Confirmation } from '../../../parts/staff/confirmation';
import { queueQuery } from '../../../parts/staff/review-queue';
import { StaffPage } from '../../../parts/staff/staff-page';
import { When } from '../../../parts/staff/when';
import { review, type ReviewToConfirm } from './act.server';
import { ClaimPanel } from './claim-panel';
import { messages } from './messages';
import { fieldOf, typedParts, unsentParts } from './parts';
import { ReviewForm } from './review-form';
import { Unsent } from './unsent';
import { Given, History, Work } from './work';

export function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getSubmission, { params: { submissionId: params.submissionId ?? '' } });
}

export function action({ request, params }: ActionFunctionArgs) {
  return review(request, params.submissionId ?? '');
}

type Page = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Page>(messages, (t, page) => ({
  title: page ? t.by(page.student.name, page.submission.number) : t.title,
  index: false,
}));

export default function ReviewPage() {
  const t = useMessages(messages);
  const page = useLoaderData<typeof loader>() as Page;
  const { assignment, student, cohort, submission, newestId, history, draft } = page;
  const latest = newestId === submission.id;
  const waits = latest && !submission.review;
  const [query] = useSearchParams();
  const done = t.done[query.get('fait') as keyof typeof t.done];
  const state = useFormState();
  const { confirm } = (useActionData() as Acted | undefined) ?? {};
  const isMine = useIsMine(page);
  // Its fields are not on the page any more.
  const lost = !isMine && (Boolean(confirm) || Object.keys(state.errors).length > 0);
  const typed = typedParts(confirm ? Object.fromEntries(confirm.fields) : state.values, submission.rubric);
  const unsent = unsentParts(draft, typed, submission.review);
  const names = Object.fromEntries(
    submission.rubric.flatMap(({ key, title }) =>
      [`levels.${key}`, fieldOf(key)].map((name) => [name, title]),
    ),
  );
  return (
    <StaffPage
      title={assignment.title}
      lede={t.by(student.name, submission.number)}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href: `/formatrice/promotions/${cohort.id}`, label: cohort.name },
        { href: `/formatrice/promotions/${cohort.id}/membres/${student.id}`, label: student.name },
        { label: assignment.title },
      ]}
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem
          state={lost ? { ...state, errors: {}, notice: state.notice ?? t.lost } : state}
          names={{ ...names, decision: t.decision, comment: t.comment }}
        />
        {done ? (
          <>
            <Notice tone="success" takesFocus>
              {done}
            </Notice>
            <form method="post" action={`/formatrice/rendus${queueQuery(query)}`} className="actions">
              <Button>{t.next}</Button>
              <a href={`/formatrice/rendus${queueQuery(query)}`} className="link link-alone">
                {t.queue}
              </a>
            </form>
          </>
        ) : null}
        {latest ? null : (
          <Notice tone="warning">
            {t.superseded}{' '}
            <a href={`/formatrice/rendus/${newestId}${queueQuery(query)}`} className="link">
              {t.newest}
            </a>
          </Notice>
        )}
      </div>
      <p className="mb-4 text-soft">
        {t.handedIn} <When value={submission.submittedAt} zone={cohort.zone} shape="datetime" />
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {/* Stays beside the form, which is longer than most works. */}
        <div
          role="region"
          aria-label={t.work}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
          tabIndex={0}
          className="grid min-w-0 gap-6 lg:sticky lg:top-0 lg:-m-4 lg:max-h-dvh lg:overflow-y-auto lg:p-4 print:static print:max-h-none print:overflow-visible"
        >
          <Work submission={submission} />
          <History history={history} zone={cohort.zone} />
        </div>
        <Card as="section" className="min-w-0">
          <h2 className="mb-4 text-xl">{t.review}</h2>
          <Given submission={submission} zone={cohort.zone} />
          {isMine ? (
            <Answer page={page} />
          ) : (
            <>
              {waits ? <ClaimIt page={page} typed={typed} /> : null}
              <Unsent parts={unsent} rubric={submission.rubric} />
            </>
          )}
        </Card>
      </div>
    </StaffPage>
  );
}

interface Acted {
  confirm?: ReviewToConfirm | null;
  takesOver?: boolean;
}

/** Whether the work waits, and she has it. */
function useIsMine({ submission, newestId, claim }: Page): boolean {
  const me = useVisitor()?.me;
  const waits = newestId === submission.id && !submission.review;
  return waits && claim !== null && me?.kind === 'member' && claim.person.id === me.id;
}

/** How it becomes hers. */
function ClaimIt({ page: { claim, cohort, student }, typed }: { page: Page; typed: readonly ReviewPart[] }) {
  const acted = useActionData() as Acted | undefined;
  return (
    <ClaimPanel
      {...{ claim, typed, zone: cohort.zone, confirming: acted?.takesOver === true, student: student.name }}
    />
  );
}

/** The form, and how long the work is hers. */
function Answer({ page: { submission, claim, student, cohort, draft, remarks } }: { page: Page }) {
  const t = useMessages(messages);
  const now = useNow();
  const acted = useActionData() as Acted | undefined;
  if (acted?.confirm) return <Confirm confirm={acted.confirm} name={student.name} />;
  if (!claim) return null;
  return (
    <>
      <p className="mb-4 text-sm text-soft">
        {t.yours} <When value={claim.until} zone={cohort.zone} shape="time" />, {t.yoursEnds}
      </p>
      <div
        hidden
        className="mb-4"
        role="status"
        data-claim-lasts={Date.parse(claim.until) - now.getTime()}
        data-claim-renewed={claimMinutes * 60_000}
      >
        <Notice tone="warning">{t.over}</Notice>
      </div>
      <Enhance src={claimTime} />
      <ReviewForm submissionId={submission.id} rubric={submission.rubric} draft={draft} remarks={remarks} />
    </>
  );
}

/** What will be sent, once more, before it is. */
function Confirm({
  confirm: { decision, comment, fields },
  name,
}: {
  confirm: ReviewToConfirm;
  name: string;
}) {
  const t = useMessages(messages);
  const accepts = decision === 'accepted';
  return (
    <Confirmation
      title={accepts ? t.confirmAccept(name) : t.confirmReturn(name)}
      fields={fields}
      actions={
        <>
          <Button name="step" value="confirm">
            {accepts ? t.doAccept : t.doReturn}
          </Button>
          <Button variant="quiet" name="step" value="change">
            {t.change}
          </Button>
        </>
      }
    >
      <p className="whitespace-pre-line">{comment || t.noComment}</p>
      <p className="mt-2 text-soft">{t.told}</p>
    </Confirmation>
  );
}
