import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leaveWaitlist, listMyWaiting } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { FormProblem } from '../../parts/form-problem';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';
import { WaitingCard } from './waiting-card';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(listMyWaiting, {});

/** She leaves a list; joining one is the work of its own page. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(leaveWaitlist, { params: { cohortId: textOf(form, 'cohortId') } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('/espace/attente?fait=quittee', 303);
}

export default function MyWaiting() {
  const { places } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} />
      <div className="grid gap-6">
        <FormProblem state={useFormState()} />
        <DoneNotice said={{ rejointe: t.joined, quittee: t.left }} />
        {places.length === 0 ? (
          <EmptyState title={t.emptyTitle} action={<ButtonLink href="/promotions">{t.cohorts}</ButtonLink>}>
            {t.empty}
          </EmptyState>
        ) : (
          <ul className="grid gap-6">
            {places.map((place) => (
              <WaitingCard key={place.cohort.id} place={place} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
