import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCohort, setCohortTrainers } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSettingPage } from '../cohort-setting-page';
import { allTrainers } from '../cohort-form/trainers.server';
import { messages } from './messages';
import { readTrainers, trainerField } from './read-trainers';
import { TrainerFields } from './trainer-fields';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const [cohort, people] = await Promise.all([
    call(getCohort, { params: { cohortId: params.cohortId ?? '' } }),
    allTrainers(call),
  ]);
  return { cohort, people };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  try {
    const body = { trainers: readTrainers(values) };
    await api(request)(setCohortTrainers, { params: { cohortId }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/direction/promotions/${cohortId}?fait=formatrices`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function CohortTrainersPage() {
  const t = useMessages(messages);
  const { cohort, people } = useLoaderData<typeof loader>();
  const { values: typed, ...state } = useFormState();
  const errors = Object.fromEntries(
    Object.entries(state.errors).map(([field, error]) => [trainerField(field, typed), error]),
  );
  const present = Object.fromEntries(
    cohort.trainers.flatMap(({ id, role, fromDay, untilDay }) => [
      [`role-${id}`, role],
      [`from-${id}`, fromDay ?? ''],
      [`until-${id}`, untilDay ?? ''],
    ]),
  ) as Record<string, string>;
  const values = Object.keys(typed).length > 0 ? typed : present;
  const names = people.flatMap(({ id, name }) => [
    [`role-${id}`, t.about(name, t.role)],
    [`from-${id}`, t.about(name, t.from)],
    [`until-${id}`, t.about(name, t.until)],
  ]);
  return (
    <CohortSettingPage cohort={cohort} title={t.title} lede={t.lede}>
      {/* What is wrong with the trainers as a whole is said of the form. */}
      <Card
        as="form"
        id="trainers"
        className="grid max-w-4xl gap-8"
        {...{ method: 'post', noValidate: true }}
      >
        <FormProblem
          state={{ ...state, values: typed, errors }}
          names={Object.fromEntries(names) as Record<string, string>}
        />
        {people.length === 0 ? (
          <p>
            {t.none}{' '}
            <a className="link" href="/direction/personnes">
              {t.people}
            </a>
          </p>
        ) : null}
        {people.map((trainer) => (
          <TrainerFields key={trainer.id} trainer={trainer} values={values} errors={errors} />
        ))}
        <div className="actions">
          <Button>{t.save}</Button>
        </div>
      </Card>
    </CohortSettingPage>
  );
}
