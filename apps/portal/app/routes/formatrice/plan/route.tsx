import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCohort } from '@tandem/contracts';
import { zoneTime } from '@tandem/contracts/zones';
import { Button, Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { date } from '../../../lib/format';
import { textOf } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { changePlan } from '../../../parts/plan/change-plan.server';
import { PlanImpact } from '../../../parts/plan/plan-impact';
import { useShownPlan } from '../../../parts/plan/shown-plan';
import { CohortSubpage } from '../cohort-subpage';
import { messages } from './messages';
import { ReleaseFields, releaseField } from './release-fields';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getCohort, { params: { cohortId: params.cohortId ?? '' } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const places = [...form.keys()].flatMap((name) => (name.startsWith('module-') ? [name.slice(7)] : []));
  const releases = places.map((place) => ({
    moduleSlug: textOf(form, `module-${place}`),
    lessonSlug: textOf(form, `lesson-${place}`) || undefined,
    // Left empty is no time, and not the first day.
    day: textOf(form, `day-${place}`).trim() || null,
    at: textOf(form, `at-${place}`) || null,
  }));
  const done = `/formatrice/promotions/${cohortId}/calendrier?fait=plan`;
  return changePlan(request, { cohortId, form, change: { kind: 'releases', releases }, done });
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.name}` : t.title,
  index: false,
}));

export default function CohortPlanPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const plan = useLoaderData<typeof loader>();
  const shown = useShownPlan();
  const href = `/formatrice/promotions/${plan.id}`;
  const names = plan.releases.flatMap(({ moduleTitle, lessons }, place) => [
    [`day-${place}`, t.dayOf(moduleTitle)],
    [`at-${place}`, t.timeOf(moduleTitle)],
    ...lessons.flatMap(({ title }, at) => [
      [`day-${place}-${at}`, t.dayOfLesson(title)],
      [`at-${place}-${at}`, t.timeOfLesson(title)],
    ]),
  ]);
  return (
    <CohortSubpage cohort={plan} view="calendar" title={t.title} lede={t.lede}>
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={useChangeFormState(releaseField)} names={Object.fromEntries(names)} />
        {shown ? <PlanImpact shown={shown} zone={plan.zone} back={`${href}/plan`} /> : null}
      </div>
      <Card as="form" className="grid max-w-4xl gap-6" {...{ method: 'post', noValidate: true }}>
        <p className="text-soft">{t.first(date(locale, plan.startsOn), zoneTime(locale, plan.zone))}</p>
        <ReleaseFields plan={plan} sent={Object.fromEntries(shown?.fields ?? [])} />
        {plan.mayPlan ? (
          <div className="actions">
            <Button variant={shown ? 'quiet' : 'primary'}>{t.preview}</Button>
          </div>
        ) : (
          <p>{t.leadsOnly}</p>
        )}
      </Card>
    </CohortSubpage>
  );
}
