import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getWaitlist, removeFromWaitlist, type SeatState } from '@tandem/contracts';
import { DefinitionList, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { CohortPage } from '../cohort-page';
import { messages } from './messages';
import { WaitlistEntry } from './waitlist-entry';

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  api(request)(getWaitlist, { params: { cohortId: params.cohortId ?? '' } });

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(removeFromWaitlist, {
      params: { cohortId: params.cohortId ?? '', entryId: textOf(form, 'entryId') },
      body: { reason: textOf(form, 'reason') },
    });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('?fait=retiree', 303);
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.cohort.name}` : t.title,
  index: false,
}));

export default function CohortWaitlist() {
  const { cohort, seats, lines, ended } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const past = (['seated', 'lapsed', 'left', 'removed'] as const).filter((kind) => ended[kind] > 0);
  return (
    <CohortPage cohort={cohort} view="waitlist" exports={lines.length > 0 ? ['attente'] : []}>
      <div className="grid max-w-3xl gap-6">
        <FormProblem state={useFormState()} names={{ reason: t.reason }} />
        <DoneNotice said={{ retiree: t.removed }} />
        <h2 className="sr-only">{t.title}</h2>
        <Seats seats={seats} offered={lines.some(({ status }) => status === 'offered')} />
        {lines.length === 0 ? (
          <EmptyState title={t.emptyTitle} headingLevel={3}>
            {t.empty}
          </EmptyState>
        ) : (
          <ol className="border-b border-line">
            {lines.map((line) => (
              <WaitlistEntry key={line.id} line={line} zone={cohort.zone} />
            ))}
          </ol>
        )}
        {past.length > 0 ? (
          <section aria-labelledby="passe">
            <h2 id="passe" className="mb-3 text-xl">
              {t.pastTitle}
            </h2>
            <DefinitionList
              items={past.map((kind) => ({ term: t.past[kind], detail: String(ended[kind]) }))}
            />
          </section>
        ) : null}
      </div>
    </CohortPage>
  );
}

function Seats({ seats, offered }: { seats: SeatState; offered: boolean }) {
  const t = useMessages(messages);
  if (seats.state === 'open') return <p>{t.seats.open(seats.left)}</p>;
  if (seats.state === 'full') return <p>{t.seats.full}</p>;
  const kept = offered && (seats.reason === 'sales-ended' || seats.reason === 'not-yet-open');
  return (
    <p>
      {t.seats.closed[seats.reason]} {kept ? t.kept : null}
    </p>
  );
}
