import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCohort } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { changePlan } from '../../../parts/plan/change-plan.server';
import { PlanImpact } from '../../../parts/plan/plan-impact';
import { useShownPlan } from '../../../parts/plan/shown-plan';
import { CohortSettingPage } from '../cohort-setting-page';
import { DateFields } from '../cohort-form/date-fields';
import { formMessages } from '../cohort-form/messages';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getCohort, { params: { cohortId: params.cohortId ?? '' } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const change = {
    kind: 'dates' as const,
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
    zone: textOf(form, 'zone'),
  };
  return changePlan(request, {
    ...{ cohortId, form, change },
    done: `/direction/promotions/${cohortId}?fait=datee`,
  });
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.name}` : t.title,
  index: false,
}));

export default function CohortDatesPage() {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const { id, name, startsOn, endsOn, zone } = useLoaderData<typeof loader>();
  const shown = useShownPlan();
  const state = useChangeFormState((part) => part);
  const sent = Object.fromEntries(shown?.fields ?? []);
  const href = `/direction/promotions/${id}`;
  const { startsOn: first, endsOn: last, zone: place } = words;
  return (
    <CohortSettingPage cohort={{ id, name }} title={t.title} lede={t.lede}>
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={state} names={{ startsOn: first, endsOn: last, zone: place }} />
        {shown ? <PlanImpact shown={shown} zone={sent.zone ?? zone} back={`${href}/dates`} /> : null}
      </div>
      <Card as="form" className="grid max-w-3xl gap-6" {...{ method: 'post', noValidate: true }}>
        <DateFields values={{ startsOn, endsOn, zone, ...sent, ...state.values }} errors={state.errors} />
        <div className="actions">
          <Button variant={shown ? 'quiet' : 'primary'}>{t.preview}</Button>
        </div>
      </Card>
    </CohortSettingPage>
  );
}
