import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { getSubmission } from '@tandem/contracts';
import { Button, Card, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { Confirmation } from '../../../parts/staff/confirmation';
import { StaffPage } from '../../../parts/staff/staff-page';
import { When } from '../../../parts/staff/when';
import { review, type ReviewToConfirm } from './act.server';
import { messages } from './messages';
import { ReviewForm } from './review-form';
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
  const { assignment, student, cohort, submission, latest, history } = page;
  const confirm = (useActionData() as { confirm?: ReviewToConfirm | null } | undefined)?.confirm;
  const [query] = useSearchParams();
  const done = t.done[query.get('fait') as keyof typeof t.done];
  const names = Object.fromEntries(submission.rubric.map(({ key, title }) => [`levels.${key}`, title]));
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
        <FormProblem state={useFormState()} names={{ ...names, decision: t.decision, comment: t.comment }} />
        {done ? (
          <Notice tone="success" takesFocus>
            {done}
          </Notice>
        ) : null}
        {latest ? null : <Notice>{t.superseded}</Notice>}
      </div>
      <p className="mb-4 text-soft">
        {t.handedIn} <When value={submission.submittedAt} zone={cohort.zone} shape="datetime" />
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <Work submission={submission} />
          <History history={history} zone={cohort.zone} />
        </div>
        <Card as="section" className="min-w-0">
          <h2 className="mb-4 text-xl">{t.review}</h2>
          <Given submission={submission} zone={cohort.zone} />
          {submission.review || !latest ? null : confirm ? (
            <Confirm confirm={confirm} name={student.name} />
          ) : (
            <ReviewForm rubric={submission.rubric} />
          )}
        </Card>
      </div>
    </StaffPage>
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
