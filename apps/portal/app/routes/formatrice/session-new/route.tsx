import { randomUUID } from 'node:crypto';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listLiveSessions, planLiveSessions } from '@tandem/contracts';
import { Button, Card, TextField } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { CohortSubpage } from '../cohort-subpage';
import { formMessages } from '../session-form/messages';
import { readSessionForm } from '../session-form/read-session-form.server';
import { SessionFields } from '../session-form/session-fields';
import { SessionProblem } from '../session-form/session-problem';
import { messages } from './messages';

/** The id is made with the form, so that sending it twice plans once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const cohortId = params.cohortId ?? '';
  const { cohort } = await api(request)(listLiveSessions, { params: { cohortId } });
  return { cohort, id: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const body = { ...readSessionForm(form), id: textOf(form, 'id'), weeks: textOf(form, 'weeks') };
  try {
    await api(request)(planLiveSessions, { params: { cohortId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/formatrice/promotions/${cohortId}/calendrier?fait=prevue`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

const beginnings = { at: '19:00', minutes: '90', weeks: '1' };

export default function NewSession() {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const { cohort, id } = useLoaderData<typeof loader>();
  const { errors, values } = useFormState();
  return (
    <CohortSubpage cohort={cohort} view="calendar" title={t.title} lede={t.lede}>
      <Card as="form" className="grid max-w-3xl gap-6" {...{ method: 'post', noValidate: true }}>
        <SessionProblem />
        <input type="hidden" name="id" value={values.id ?? id} />
        <SessionFields values={beginnings} zone={cohort.zone} />
        <TextField
          name="weeks"
          label={words.weeks}
          hint={words.weeksHint}
          error={errors.weeks}
          defaultValue={values.weeks ?? beginnings.weeks}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="actions">
          <Button>{t.save}</Button>
        </div>
      </Card>
    </CohortSubpage>
  );
}
