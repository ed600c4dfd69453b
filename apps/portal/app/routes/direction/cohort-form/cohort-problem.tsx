import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { formMessages } from './messages';

/** The refusal of a cohort's form, each sentence with the field that it is about: two dates can be wrong at once. */
export function CohortProblem() {
  const t = useMessages(formMessages);
  const names = {
    name: t.name,
    startsOn: t.startsOn,
    endsOn: t.endsOn,
    zone: t.zone,
    capacity: t.capacity,
    trainerIds: t.trainers,
    status: t.status,
    'weeklySession.weekday': t.weekday,
    'weeklySession.at': t.at,
    'weeklySession.minutes': t.minutes,
  };
  return <FormProblem state={useFormState()} names={names} />;
}
