import { createOffer, getOffer, type Client, type Cohort, type OfferTerms } from '@tandem/contracts';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { translate, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { StaffPage } from '../../../parts/staff/staff-page';
import { OfferForm } from '../offer-form/offer-form';
import { OfferProblem } from '../offer-form/offer-problem';
import { postOffer } from '../offer-form/post-offer.server';
import { sellableCohorts } from '../offer-form/sellable-cohorts.server';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** `modele`: the offer to begin from. `promotion`: the cohort to sell. */
export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const query = new URL(request.url).searchParams;
  const [cohorts, model] = await Promise.all([sellableCohorts(call), modelOf(call, query.get('modele'))]);
  const cohort = cohorts.find(({ id }) => id === query.get('promotion'));
  return { cohorts, terms: model ?? beginning(cohort, translate(messages, localeOf(request))) };
}

/** The same terms for other cohorts: its own are what a copy is not for. */
async function modelOf(call: Client, offerId: string | null): Promise<Partial<OfferTerms> | null> {
  if (!offerId) return null;
  const { terms } = await call(getOffer, { params: { offerId } });
  return { ...terms, cohortIds: [] };
}

function beginning(cohort: Cohort | undefined, t: typeof messages.fr): Partial<OfferTerms> {
  const after = (days: number) => ({ percent: null, when: { after: 'order' as const, days } });
  return {
    ...(cohort ? { name: cohort.name, cohortIds: [cohort.id] } : {}),
    plans: [
      { key: 'comptant', name: t.atOnce, parts: [after(0)] },
      { key: 'trois-fois', name: t.threeTimes, parts: [after(0), after(20), after(40)] },
    ],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const save = async (terms: OfferTerms) => {
    const { id } = await api(request)(createOffer, { body: terms });
    return redirect(`/direction/offres/${id}?fait=creee`);
  };
  return postOffer(request, { form: await request.formData(), save });
}

export default function NewOffer() {
  const t = useMessages(messages);
  const { cohorts, terms } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/direction/offres', label: t.offers }, { label: t.title }]}
    >
      <div className="grid max-w-3xl gap-6">
        <DoneNotice said={{ promotion: t.cohortDone }} />
        <OfferProblem />
        <h2 id="reglages" className="sr-only">
          {t.details}
        </h2>
        <OfferForm cohorts={cohorts} terms={terms} save={t.save} />
      </div>
    </StaffPage>
  );
}
