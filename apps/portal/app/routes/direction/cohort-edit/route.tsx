import { getCohort, listOffers } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Button, ButtonLink, Card, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { CohortFields } from '../cohort-form/cohort-fields';
import { CohortProblem } from '../cohort-form/cohort-problem';
import { allTrainers } from '../cohort-form/trainers.server';
import { messages } from './messages';
import { SalePanel } from './sale-panel';
import { saveCohort } from './save.server';
import { SellingOffers } from './selling-offers';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const [cohort, trainers, { offers }] = await Promise.all([
    call(getCohort, { params: { cohortId: params.cohortId ?? '' } }),
    allTrainers(call),
    call(listOffers, {}),
  ]);
  const selling = offers.filter(({ terms }) => terms.cohortIds.includes(cohort.id));
  return { cohort, trainers, selling };
}

export const action = ({ request, params }: ActionFunctionArgs) => saveCohort(request, params.cohortId ?? '');

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.cohort.name ?? t.title,
  index: false,
}));

export default function EditCohort() {
  const t = useMessages(messages);
  const { cohort, trainers, selling } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const state = useFormState();
  const done = state.code ? undefined : t.done[query.get('fait') as keyof typeof t.done];
  return (
    <StaffPage
      title={cohort.name}
      crumbs={[{ href: '/direction/promotions', label: t.cohorts }, { label: cohort.name }]}
      actions={
        <ButtonLink variant="quiet" small href={`/formatrice/promotions/${cohort.id}`}>
          {t.board}
        </ButtonLink>
      }
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <CohortProblem />
        {done ? (
          <Notice tone="success" takesFocus>
            {done}
          </Notice>
        ) : null}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card
          as="form"
          className="grid gap-6"
          {...{ method: 'post', noValidate: true }}
          aria-labelledby="reglages"
        >
          <h2 id="reglages" className="text-xl">
            {t.details}
          </h2>
          <CohortFields trainers={trainers} cohort={cohort} />
          <p className="text-sm text-soft">{t.dated}</p>
          <div className="actions">
            <Button>{t.save}</Button>
          </div>
        </Card>
        <div className="grid gap-6">
          <SalePanel cohort={cohort} />
          <SellingOffers cohortId={cohort.id} offers={selling} />
        </div>
      </div>
    </StaffPage>
  );
}
