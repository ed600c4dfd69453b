import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { getMyAttendance } from '@tandem/contracts';
import { DefinitionList, EmptyState, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { latePath } from '../../lib/course';
import { duration } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useNow } from '../../lib/use-now';
import { DoneNotice } from '../../parts/done-notice';
import { FormProblem } from '../../parts/form-problem';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { actOnAttendance } from './act.server';
import { HalfLine } from './half-line';
import { messages } from './messages';
import { SignCard, type OwnCohort, type OwnHalf } from './sign-card';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** Its address may bear a code. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(getMyAttendance, {});

export const action = ({ request }: ActionFunctionArgs) => actOnAttendance(request);

export default function MyAttendance() {
  const t = useMessages(messages);
  const { cohorts } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const state = useFormState();
  const open = cohorts.flatMap(({ cohort, halves }) =>
    halves.filter(({ signing }) => signing).map((half) => ({ cohort, half })),
  );
  const paused = cohorts.some((one) => one.paused);
  const refusedAs =
    (...acts: string[]) =>
    ({ sessionId, half }: OwnHalf) =>
      acts.includes(state.values.act ?? '') &&
      state.values.sessionId === sessionId &&
      state.values.half === half;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={state} names={{ code: t.code, reason: t.reason }} />
        <DoneNotice said={t.done} />
      </div>
      <section aria-labelledby="maintenant" className="grid gap-4">
        <h2 id="maintenant" className="text-2xl">
          {open.length > 0 && open.every(({ half }) => half.mark?.kind === 'signed')
            ? t.signedTitle
            : t.nowTitle}
        </h2>
        {paused ? (
          <Notice tone="warning" title={t.pausedTitle}>
            <p>{t.paused}</p>
            <p className="mt-2">
              <a className="link link-alone" href={latePath}>
                {t.pay}
              </a>
            </p>
          </Notice>
        ) : null}
        {open.length === 0 && !paused ? (
          <EmptyState headingLevel={3} title={t.nothing}>
            {t.nothingHint}
          </EmptyState>
        ) : null}
        {open.map(({ cohort, half }) => (
          <SignCard
            key={`${half.sessionId}-${half.half}`}
            {...{ cohort, half }}
            code={query.get('code') ?? ''}
            refused={refusedAs('sign')(half)}
          />
        ))}
      </section>
      {cohorts.map((one) => (
        <CohortHours key={one.cohort.id} {...one} refused={refusedAs('tell', 'explain')} />
      ))}
    </div>
  );
}

function CohortHours({
  cohort,
  halves,
  refused,
  ...hours
}: OwnCohort & { refused: (half: OwnHalf) => boolean }) {
  const t = useMessages(messages);
  const now = useNow();
  const id = `heures-${cohort.id}`;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-2xl">
        {t.hours}
      </h2>
      <p className="mb-3 text-soft">
        {cohort.courseTitle}, {cohort.name}
      </p>
      <DefinitionList
        items={[
          { term: t.attended, detail: duration(hours.presentMinutes) },
          { term: t.held, detail: duration(hours.heldMinutes) },
          { term: t.planned, detail: duration(hours.plannedMinutes) },
        ]}
      />
      <h3 className="mt-6 mb-2 text-lg">{t.halves}</h3>
      {halves.length === 0 ? <p>{t.none}</p> : null}
      <ol>
        {halves.map((half) => (
          <HalfLine
            key={`${half.sessionId}-${half.half}`}
            {...{ half, now }}
            zone={cohort.zone}
            refused={refused(half)}
          />
        ))}
      </ol>
    </section>
  );
}
