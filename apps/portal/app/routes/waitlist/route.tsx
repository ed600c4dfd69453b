import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCohortSeats, joinWaitlist } from '@tandem/contracts';
import { Button, ButtonLink, Card, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  api(request)(getCohortSeats, { params: { cohortId: params.cohortId ?? '' } });

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
  const { cohort, seats } = useLoaderData<typeof loader>();
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
        {seats.state === 'closed' ? (
          <EmptyState title={t.closedTitle} action={<ButtonLink href="/promotions">{t.others}</ButtonLink>}>
            {t.closed[seats.reason]}
          </EmptyState>
        ) : seats.state === 'open' ? (
          <EmptyState
            title={t.openTitle}
            action={<ButtonLink href={`/promotions/${cohort.id}/inscription`}>{t.book}</ButtonLink>}
          >
            {t.left(seats.left)}
          </EmptyState>
        ) : (
          <Full cohortId={cohort.id} waiting={seats.waiting} />
        )}
      </div>
    </div>
  );
}

function Full({ cohortId, waiting }: { cohortId: string; waiting: number }) {
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  const carry = `?suite=${encodeURIComponent(`/promotions/${cohortId}/attente`)}`;
  return (
    <>
      <section aria-labelledby="complete">
        <h2 id="complete" className="text-2xl">
          {t.fullTitle}
        </h2>
        <p className="mt-2">{t.waiting(waiting)}</p>
        {member ? (
          <form method="post" className="actions mt-5">
            <Button>{t.join}</Button>
            <ButtonLink href="/espace/attente" variant="quiet">
              {t.mine}
            </ButtonLink>
          </form>
        ) : null}
      </section>
      {member ? null : (
        <Card as="section" tone="teal" aria-labelledby="compte">
          <h2 id="compte" className="text-xl">
            {t.signInTitle}
          </h2>
          <p className="mt-1">{t.signInText}</p>
          <div className="actions mt-5">
            <ButtonLink href={`/inscription${carry}`}>{t.signUp}</ButtonLink>
            <ButtonLink href={`/connexion${carry}`} variant="quiet">
              {t.signIn}
            </ButtonLink>
          </div>
        </Card>
      )}
      <section aria-labelledby="regles">
        <h2 id="regles" className="text-xl">
          {t.how}
        </h2>
        <ul className="mt-3 list-disc space-y-2 ps-5">
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
