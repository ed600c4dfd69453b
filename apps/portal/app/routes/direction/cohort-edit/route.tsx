import { getCohort, getWaitlist, listOffers } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, ButtonLink, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { StaffPage } from '../../../parts/staff/staff-page';
import { FormCard } from '../../../parts/form-card';
import { CohortFields } from '../cohort-form/cohort-fields';
import { CohortProblem } from '../cohort-form/cohort-problem';
import { DatesPanel } from './dates-panel';
import { Meanwhile } from './meanwhile';
import { messages } from './messages';
import { NextPanel } from './next-panel';
import { RevisionField } from './revision-field';
import { SalePanel } from './sale-panel';
import { saveCohort } from './save.server';
import { SellingOffers } from './selling-offers';
import { TrainersPanel } from './trainers-panel';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const input = { params: { cohortId: params.cohortId ?? '' } };
  const [cohort, { offers }, { lines }] = await Promise.all([
    call(getCohort, input),
    call(listOffers, {}),
    call(getWaitlist, input),
  ]);
  const selling = offers.filter(({ terms }) => terms.cohortIds.includes(cohort.id));
  const waiting = lines.filter(({ status }) => status === 'waiting').length;
  const offeredUntil = lines.flatMap(({ status, offeredUntil: until }) =>
    status === 'offered' && until ? [until] : [],
  );
  return { cohort, selling, queue: { waiting, offeredUntil } };
}

export const action = ({ request, params }: ActionFunctionArgs) => saveCohort(request, params.cohortId ?? '');

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.cohort.name ?? t.title,
  index: false,
}));

export default function EditCohort() {
  const t = useMessages(messages);
  const { cohort, selling, queue } = useLoaderData<typeof loader>();
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
        <Meanwhile cohort={cohort} />
        <DoneNotice said={t.done} />
      </div>
      {cohort.archivedAt ? (
        <div className="grid max-w-3xl gap-6">
          <Notice>{t.archivedNotice}</Notice>
          <NextPanel cohort={cohort} />
        </div>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <div className="grid gap-6">
            <FormCard id="reglages" title={t.details}>
              <RevisionField cohort={cohort} />
              <CohortFields cohort={cohort} waiting={cohort.status === 'open' ? queue.waiting : 0} />
              <div className="actions">
                <Button>{t.save}</Button>
              </div>
            </FormCard>
            <TrainersPanel cohort={cohort} />
          </div>
          <div className="grid gap-6">
            <DatesPanel cohort={cohort} />
            <SalePanel cohort={cohort} queue={queue} />
            <SellingOffers cohortId={cohort.id} offers={selling} />
            <NextPanel cohort={cohort} />
          </div>
        </div>
      )}
    </StaffPage>
  );
}
