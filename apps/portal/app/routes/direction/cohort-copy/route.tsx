import { randomUUID } from 'node:crypto';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { duplicateCohort, getCohort } from '@tandem/contracts';
import { Button, Card, TextField } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSettingPage } from '../cohort-setting-page';
import { messages } from './messages';

/** The id of the copy is made with the form, so that sending it twice copies once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, name } = await api(request)(getCohort, { params: { cohortId: params.cohortId ?? '' } });
  return { id, name, copyId: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const body = { id: textOf(form, 'id'), name: textOf(form, 'name'), startsOn: textOf(form, 'startsOn') };
  try {
    const { id } = await api(request)(duplicateCohort, { params: { cohortId }, body });
    return redirect(`/direction/promotions/${id}?fait=dupliquee`);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function CohortCopyPage() {
  const t = useMessages(messages);
  const { id, name, copyId } = useLoaderData<typeof loader>();
  const state = useFormState();
  const field = (key: 'name' | 'startsOn') => ({
    ...{ name: key, label: t[key], error: state.errors[key], defaultValue: state.values[key] },
  });
  return (
    <CohortSettingPage cohort={{ id, name }} title={t.title} lede={t.lede}>
      <Card as="form" className="grid max-w-3xl gap-6" {...{ method: 'post', noValidate: true }}>
        <FormProblem state={state} names={{ name: t.name, startsOn: t.startsOn }} />
        <input type="hidden" name="id" value={state.values['id'] ?? copyId} />
        <TextField {...field('name')} autoComplete="off" maxLength={120} />
        <TextField {...field('startsOn')} type="date" hint={t.startsOnHint} />
        <div className="actions">
          <Button>{t.create}</Button>
        </div>
      </Card>
    </CohortSettingPage>
  );
}
