import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { archiveCohort, previewCohortArchive } from '@tandem/contracts';
import { Button, ButtonLink, Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSettingPage } from '../cohort-setting-page';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(previewCohortArchive, { params: { cohortId: params.cohortId ?? '' } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const archived = textOf(form, 'archived') === 'yes';
  const body = archived
    ? ({ archived, fingerprint: textOf(form, 'fingerprint') } as const)
    : ({ archived } as const);
  try {
    await api(request)(archiveCohort, { params: { cohortId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/direction/promotions/${cohortId}?fait=${archived ? 'archivee' : 'rouverte'}`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function CohortArchivePage() {
  const t = useMessages(messages);
  const {
    cohort,
    members,
    uncertified,
    sessionsToCome,
    messagesToCome,
    toReview,
    seatsHeld,
    waiting,
    fingerprint,
  } = useLoaderData<typeof loader>();
  const isArchived = cohort.archivedAt !== null;
  const href = `/direction/promotions/${cohort.id}`;
  const facts = [
    members > 0 ? t.members(members) : t.nobody,
    ...(uncertified > 0 ? [t.uncertified(uncertified)] : []),
    ...(sessionsToCome > 0 ? [t.sessions(sessionsToCome)] : []),
    ...(messagesToCome > 0 ? [t.scheduled(messagesToCome)] : []),
    ...(toReview > 0 ? [t.toReview(toReview)] : []),
    ...(seatsHeld > 0 ? [t.held(seatsHeld)] : []),
    ...(waiting > 0 ? [t.waiting(waiting)] : []),
    t.told,
  ];
  return (
    <CohortSettingPage
      cohort={cohort}
      title={isArchived ? t.restore : t.title}
      lede={isArchived ? t.restoreLede : t.lede}
    >
      <Card as="form" className="grid max-w-3xl gap-5" {...{ method: 'post' }}>
        <FormProblem state={useFormState()} />
        {isArchived ? (
          <p>{t.archived}</p>
        ) : (
          <>
            <input type="hidden" name="fingerprint" value={fingerprint} />
            <h2 className="text-xl">{t.what}</h2>
            <ul className="grid gap-1 pl-5">
              {facts.map((fact) => (
                <li key={fact} className="list-disc">
                  {fact}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="actions">
          <Button name="archived" value={isArchived ? 'no' : 'yes'}>
            {isArchived ? t.restore : t.archive}
          </Button>
          <ButtonLink variant="quiet" href={href}>
            {t.back}
          </ButtonLink>
        </div>
      </Card>
    </CohortSettingPage>
  );
}
