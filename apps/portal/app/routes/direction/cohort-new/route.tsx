import { randomUUID } from 'node:crypto';
import { createCohort, type RequestOf } from '@tandem/contracts';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { courseSlug } from '../../../lib/course';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { CohortFields } from '../cohort-form/cohort-fields';
import { DateFields } from '../cohort-form/date-fields';
import { trainerIdOf, useCohortValues } from '../cohort-form/fields';
import { CohortProblem } from '../cohort-form/cohort-problem';
import { readCohortForm } from '../cohort-form/read-cohort-form.server';
import { StatusField } from '../cohort-form/status-field';
import { TrainerBoxes } from '../cohort-form/trainer-boxes';
import { allTrainers } from '../cohort-form/trainers.server';
import { WeeklySessionFields } from '../cohort-form/weekly-session-fields';
import { messages } from './messages';

type NewCohort = RequestOf<typeof createCohort>['body'];

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** The id is made with the form, so that sending it twice creates once. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { id: randomUUID(), trainers: await allTrainers(api(request)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = {
    ...readCohortForm(form),
    id: textOf(form, 'id'),
    trainerIds: [...form.keys()].map(trainerIdOf).filter((id) => id !== null),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
    zone: textOf(form, 'zone'),
    courseSlug,
    status: textOf(form, 'status') as NewCohort['status'],
    weeklySession: weeklySessionOf(form),
  };
  try {
    const { id } = await api(request)(createCohort, { body });
    return redirect(`/direction/offres/nouvelle?promotion=${id}&fait=promotion`);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

function weeklySessionOf(form: FormData): NewCohort['weeklySession'] {
  const weekday = textOf(form, 'weeklySession.weekday');
  if (weekday === '') return undefined;
  return { weekday, at: textOf(form, 'weeklySession.at'), minutes: textOf(form, 'weeklySession.minutes') };
}

export default function NewCohortPage() {
  const t = useMessages(messages);
  const { id, trainers } = useLoaderData<typeof loader>();
  const { errors } = useFormState();
  const values = useCohortValues();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/direction/promotions', label: t.cohorts }, { label: t.title }]}
    >
      <Card as="form" className="grid max-w-3xl gap-6" {...{ method: 'post', noValidate: true }}>
        <CohortProblem />
        <input type="hidden" name="id" value={values['id'] ?? id} />
        <CohortFields />
        <DateFields values={values} errors={errors} />
        <TrainerBoxes trainers={trainers} values={values} error={errors.trainerIds} />
        <WeeklySessionFields />
        <StatusField />
        <div className="actions">
          <Button>{t.create}</Button>
        </div>
      </Card>
    </StaffPage>
  );
}
