import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listLiveSessions } from '@tandem/contracts';
import { Button, Card, TextField } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { CohortSubpage } from '../cohort-subpage';
import { answerSessionChange } from '../session-form/answer-session-change.server';
import { impactMessages } from '../session-form/impact-messages';
import { formMessages } from '../session-form/messages';
import { readSessionForm } from '../session-form/read-session-form.server';
import { SessionFields } from '../session-form/session-fields';
import { SessionProblem } from '../session-form/session-problem';
import { SessionsImpact } from '../session-form/sessions-impact';
import { useSessionForm } from '../session-form/use-session-form';
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
  const asked = { id: textOf(form, 'id'), weeks: textOf(form, 'weeks') };
  const change = { kind: 'plan' as const, ...asked, ...readSessionForm(form) };
  return answerSessionChange(request, { cohortId, form, change, done: 'prevue' });
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

const beginnings = { at: '19:00', minutes: '90', weeks: '1' };

export default function NewSession() {
  const t = useMessages(messages);
  const words = useMessages(formMessages);
  const { cohort, id } = useLoaderData<typeof loader>();
  const impact = useMessages(impactMessages);
  const { shown, state } = useSessionForm();
  const { errors, values } = state;
  const href = `/formatrice/promotions/${cohort.id}/calendrier`;
  return (
    <CohortSubpage cohort={cohort} view="calendar" title={t.title} lede={t.lede}>
      <div className="mb-6 grid max-w-3xl gap-4 empty:hidden">
        <SessionProblem />
        {shown ? <SessionsImpact {...{ shown, act: 'plan', zone: cohort.zone, back: href }} /> : null}
      </div>
      <Card as="form" className="grid max-w-3xl gap-6" {...{ method: 'post', noValidate: true }}>
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
          <Button variant={shown ? 'quiet' : 'primary'}>{impact.preview}</Button>
        </div>
      </Card>
    </CohortSubpage>
  );
}
