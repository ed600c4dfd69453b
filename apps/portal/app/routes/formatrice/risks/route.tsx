import { randomUUID } from 'node:crypto';
import { listRisks, writeRiskNote } from '@tandem/contracts';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Button, EmptyState, TextField } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { date } from '../../../lib/format';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { CohortPage } from '../cohort-page';
import { dayAsked } from './day-asked';
import { MemberCard } from './member-card';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const day = dayAsked(new URL(request.url).searchParams);
  const list = await api(request)(listRisks, { params: { cohortId: params.cohortId ?? '' }, query: { day } });
  return { ...list, noteIds: list.atRisk.map(() => randomUUID()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const personId = textOf(form, 'personId');
  try {
    await api(request)(writeRiskNote, {
      params: { cohortId: params.cohortId ?? '', personId },
      body: { id: textOf(form, 'id'), text: textOf(form, 'text') },
    });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`?${new URLSearchParams({ fait: 'note', eleve: personId })}`);
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.cohort.name}` : t.title,
  index: false,
}));

export default function RisksPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { cohort, today, day, members, atRisk, noteIds } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const state = useFormState();
  const past = day < today;
  // Her card tells it, unless she has left the list meanwhile.
  const subject = state.values['personId'] ?? query.get('eleve');
  const told = !past && atRisk.some(({ personId }) => personId === subject);
  return (
    <CohortPage cohort={cohort} view="watch" exports={atRisk.length > 0 ? ['vigilance'] : []}>
      {told ? null : (
        <div className="mb-6 grid gap-4 empty:hidden">
          <FormProblem state={state} names={{ text: t.text }} />
          <DoneNotice said={{ note: t.saved }} />
        </div>
      )}
      <h2 className="text-2xl">{t.title}</h2>
      <p className="mt-1 max-w-prose text-soft">{t.lede}</p>
      <div className="my-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <p>
          {past ? <strong className="block">{t.past(date(locale, day))}</strong> : null}
          {members > 0 ? t.counts(atRisk.length, members) : null}
        </p>
        <form method="get" className="no-print flex flex-wrap items-end gap-3">
          <TextField
            type="date"
            name="jour"
            label={t.day}
            defaultValue={day}
            min={cohort.startsOn}
            max={today}
          />
          <Button variant="quiet">{t.show}</Button>
          {past ? (
            <a className="link link-alone" href="?">
              {t.backToday}
            </a>
          ) : null}
        </form>
      </div>
      {atRisk.length > 0 ? (
        <ul className="grid gap-4 lg:grid-cols-2">
          {atRisk.map((member, at) => (
            <MemberCard key={member.personId} {...{ cohort, member }} noteId={past ? null : noteIds[at]!} />
          ))}
        </ul>
      ) : (
        <EmptyState title={members > 0 ? t.nobodyTitle : t.noMembersTitle}>
          {members > 0 ? t.nobody : t.noMembers}
        </EmptyState>
      )}
      <details className="mt-8">
        <summary className="min-h-11 py-2">{t.rules}</summary>
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          {t.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </CohortPage>
  );
}
