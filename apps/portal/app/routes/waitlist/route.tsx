import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCohortSeats, joinWaitlist } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { FormProblem } from '../../parts/form-problem';
import { OfferedByMail } from '../../parts/offered-by-mail';
import { Full } from './full';
import { HerPlace } from './her-place';
import { herPlace } from './her-place.server';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const cohortId = params.cohortId ?? '';
  const [seats, mine] = await Promise.all([
    api(request)(getCohortSeats, { params: { cohortId } }),
    herPlace(request, cohortId),
  ]);
  return { ...seats, mine };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(joinWaitlist, { params: { cohortId: params.cohortId ?? '' } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('/espace/attente?fait=rejointe', 303);
}

export default function Waitlist() {
  const { cohort, mine } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <div className="wrap-narrow pb-12">
      <PageHeader
        eyebrow={cohort.name}
        title={t.title}
        lede={t.dates(date(locale, cohort.startsOn), date(locale, cohort.endsOn))}
      />
      <div className="grid gap-6">
        <FormProblem state={useFormState()} />
        {mine ? <HerPlace place={mine} /> : null}
        <Seats />
      </div>
    </div>
  );
}

/** What is left for anybody. */
function Seats() {
  const { cohort, seats, mine } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  if (seats.state === 'full') return <Full waiting={seats.waiting} joins={!mine} />;
  // Her place says the rest.
  if (mine) return null;
  if (seats.state === 'closed')
    return (
      <>
        <EmptyState title={t.closedTitle} action={<ButtonLink href="/promotions">{t.others}</ButtonLink>}>
          {t.closed[seats.reason]}
        </EmptyState>
        {seats.reason === 'over' || seats.reason === 'archived' ? null : (
          <OfferedByMail seatAt={`/promotions/${cohort.id}/inscription`} />
        )}
      </>
    );
  return (
    <EmptyState
      title={t.openTitle}
      action={<ButtonLink href={`/promotions/${cohort.id}/inscription`}>{t.book}</ButtonLink>}
    >
      {t.left(seats.left)}
    </EmptyState>
  );
}
