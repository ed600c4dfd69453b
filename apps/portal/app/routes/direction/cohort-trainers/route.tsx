import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  getCohort,
  previewCohortTrainers,
  setCohortTrainers,
  type Cohort,
  type ResponseOf,
} from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { rehearse } from '../../../parts/plan/rehearse.server';
import { useShown } from '../../../parts/plan/shown-plan';
import { CohortSettingPage } from '../cohort-setting-page';
import { allTrainers } from '../cohort-form/trainers.server';
import { messages } from './messages';
import { readTrainers, trainerField } from './read-trainers';
import { TrainerFields } from './trainer-fields';
import { TrainersImpact } from './trainers-impact';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const [cohort, people] = await Promise.all([
    call(getCohort, { params: { cohortId: params.cohortId ?? '' } }),
    allTrainers(call),
  ]);
  return { cohort, people };
}

export async function action({ request, params: { cohortId = '' } }: ActionFunctionArgs) {
  const form = await request.formData();
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const call = api(request);
  const params = { cohortId };
  const trainers = readTrainers(values);
  return rehearse(request, {
    form,
    preview: () => call(previewCohortTrainers, { params, body: { trainers } }),
    apply: (fingerprint) => call(setCohortTrainers, { params, body: { trainers, fingerprint } }),
    done: `/direction/promotions/${cohortId}?fait=formatrices`,
  });
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function CohortTrainersPage() {
  const t = useMessages(messages);
  const { cohort, people } = useLoaderData<typeof loader>();
  const { values: typed, ...state } = useFormState();
  const shown = useShown<ResponseOf<typeof previewCohortTrainers>>();
  const sent = shown ? Object.fromEntries(shown.fields) : typed;
  const errors = Object.fromEntries(
    Object.entries(state.errors).map(([field, error]) => [trainerField(field, typed), error]),
  );
  const values = Object.keys(sent).length > 0 ? sent : valuesOf(cohort);
  const names = people.flatMap(({ id, name }) => [
    [`role-${id}`, t.about(name, t.role)],
    [`from-${id}`, t.about(name, t.from)],
    [`until-${id}`, t.about(name, t.until)],
  ]);
  return (
    <CohortSettingPage cohort={cohort} title={t.title} lede={t.lede}>
      <div className="mb-6 grid gap-4 empty:hidden">
        {/* What is wrong with the trainers as a whole is said of the form. */}
        <FormProblem
          state={{ ...state, values: typed, errors }}
          names={Object.fromEntries(names) as Record<string, string>}
        />
        {shown ? (
          <TrainersImpact
            shown={shown}
            zone={cohort.zone}
            back={`/direction/promotions/${cohort.id}/formatrices`}
          />
        ) : null}
      </div>
      <Card
        as="form"
        className="grid max-w-3xl gap-6"
        aria-label={t.title}
        id="trainers"
        {...{ method: 'post', noValidate: true }}
      >
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
          <Button variant={shown ? 'quiet' : 'primary'}>{t.preview}</Button>
        </div>
      </Card>
    </CohortSettingPage>
  );
}

/** The form as the cohort stands. */
function valuesOf({ trainers }: Cohort): Record<string, string> {
  return Object.fromEntries(
    trainers.flatMap(({ id, role, fromDay, untilDay }) => [
      [`role-${id}`, role],
      [`from-${id}`, fromDay ?? ''],
      [`until-${id}`, untilDay ?? ''],
    ]),
  ) as Record<string, string>;
}
