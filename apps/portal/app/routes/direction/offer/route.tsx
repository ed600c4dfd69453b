import { getOffer, type Cohort, type OfferInFull } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { StaffPage } from '../../../parts/staff/staff-page';
import { OfferForm } from '../offer-form/offer-form';
import { OfferProblem } from '../offer-form/offer-problem';
import { sellableCohorts } from '../offer-form/sellable-cohorts.server';
import { Changes } from './changes';
import { messages } from './messages';
import { SalePanel } from './sale-panel';
import { postSavedOffer } from './save.server';
import { Versions } from './versions';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const offer = await call(getOffer, { params: { offerId: params.offerId ?? '' } });
  // Also those that it sold once: its versions name them.
  const sold = offer.versions.flatMap(({ terms }) => terms.cohortIds);
  return { offer, cohorts: await sellableCohorts(call, sold) };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  postSavedOffer(request, params.offerId ?? '');

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.offer.terms.name ?? t.title,
  index: false,
}));

export default function OfferPage() {
  const t = useMessages(messages);
  const { offer, cohorts } = useLoaderData<typeof loader>();
  const { code, values } = useFormState();
  const edited = Number(values.version ?? offer.version);
  return (
    <StaffPage
      title={offer.terms.name}
      crumbs={[{ href: '/direction/offres', label: t.offers }, { label: offer.terms.name }]}
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <OfferProblem />
        {code === 'offer-edited' ? <Meanwhile offer={offer} cohorts={cohorts} since={edited} /> : null}
        <DoneNotice said={t.done} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-4">
          <h2 id="reglages" className="text-xl">
            {t.details}
          </h2>
          <p className="text-soft">{t.kept}</p>
          {/* Once she has read what changed, saving again is her decision. */}
          <OfferForm
            cohorts={cohorts}
            terms={offer.terms}
            version={code === 'offer-edited' ? offer.version : edited}
            save={t.save}
          />
        </div>
        <div className="grid gap-6">
          <SalePanel offer={offer} />
          <Versions offer={offer} cohorts={cohorts} />
        </div>
      </div>
    </StaffPage>
  );
}

/** What others saved since she opened the page. */
function Meanwhile({ offer, cohorts, since }: { offer: OfferInFull; cohorts: Cohort[]; since: number }) {
  const t = useMessages(messages);
  const before = offer.versions.find(({ number }) => number === since);
  if (!before) return null;
  return (
    <Notice tone="warning" title={t.meanwhile}>
      <Changes before={before.terms} after={offer.terms} cohorts={cohorts} />
      <p className="mt-2">{t.again}</p>
    </Notice>
  );
}
