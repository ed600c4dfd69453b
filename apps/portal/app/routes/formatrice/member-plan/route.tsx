import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getMemberPlan } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { moment } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { changePlan } from '../../../parts/plan/change-plan.server';
import { PlanImpact } from '../../../parts/plan/plan-impact';
import { useShownPlan } from '../../../parts/plan/shown-plan';
import { StaffPage } from '../../../parts/staff/staff-page';
import { Panel } from '../../../parts/staff/panel';
import { PlanLine } from '../calendar/plan-line';
import { ChangeForm, memberField } from './change-form';
import { DecidedList } from './decided-list';
import { messages } from './messages';
import { readChange } from './read-change.server';

const idsOf = (params: { cohortId?: string; personId?: string }) => ({
  cohortId: params.cohortId ?? '',
  personId: params.personId ?? '',
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const plan = await api(request)(getMemberPlan, { params: idsOf(params) });
  return { ...plan, ids: { shift: randomUUID(), pause: randomUUID() } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { cohortId, personId } = idsOf(params);
  const form = await request.formData();
  const done = `/formatrice/promotions/${cohortId}/membres/${personId}/rythme?fait=applique`;
  return changePlan(request, { cohortId, form, change: readChange(form, personId), done });
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.person.name}` : t.title,
  index: false,
}));

export default function MemberPlanPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { cohort, person, today, releases, shifts, ids } = useLoaderData<typeof loader>();
  const shown = useShownPlan();
  const sent = Object.fromEntries(shown?.fields ?? []);
  const state = useChangeFormState(memberField);
  const href = `/formatrice/promotions/${cohort.id}`;
  const here = `${href}/membres/${person.id}`;
  const { fromDay, days, untilDay, reason } = t;
  const names = { fromDay, days, untilDay, reason };
  return (
    <StaffPage
      eyebrow={person.name}
      title={t.title}
      lede={t.lede}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href, label: cohort.name },
        { href: here, label: person.name },
        { label: t.title },
      ]}
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem
          state={state}
          names={Object.fromEntries(
            ['shift', 'pause'].flatMap((kind) =>
              Object.entries(names).map(([name, label]) => [`${kind}-${name}`, label]),
            ),
          )}
        />
        <DoneNotice said={{ applique: t.done }} />
        {shown ? <PlanImpact shown={shown} zone={cohort.zone} back={`${here}/rythme`} /> : null}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <Panel id="modules" title={t.releases}>
            <ol>
              {releases.map(({ moduleSlug, moduleTitle, number, opensAt, cohortOpensAt, open, lessons }) => (
                <PlanLine
                  key={moduleSlug}
                  title={`${number}. ${moduleTitle}`}
                  detail={
                    <>
                      {moment(locale, opensAt, cohort.zone)}
                      {opensAt === cohortOpensAt ? null : (
                        <span className="block text-sm">
                          {t.instead(moment(locale, cohortOpensAt, cohort.zone))}
                        </span>
                      )}
                      {lessons.map((lesson) => (
                        <span key={lesson.lessonSlug} className="block text-sm">
                          {t.lesson(lesson.title)} {moment(locale, lesson.opensAt, cohort.zone)}
                          {lesson.opensAt === lesson.cohortOpensAt
                            ? null
                            : `, ${t.instead(moment(locale, lesson.cohortOpensAt, cohort.zone))}`}
                        </span>
                      ))}
                    </>
                  }
                  state={<Tag tone={open ? 'teal' : 'plain'}>{open ? t.open : t.opens}</Tag>}
                />
              ))}
            </ol>
          </Panel>
          <DecidedList shifts={shifts} zone={cohort.zone} />
        </div>
        <div className="grid min-w-0 gap-6">
          <ChangeForm kind="shift" id={ids.shift} {...{ today, sent }} />
          <ChangeForm kind="pause" id={ids.pause} {...{ today, sent }} />
        </div>
      </div>
    </StaffPage>
  );
}
