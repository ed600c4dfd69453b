import { textOf } from '../../../lib/forms';
import { trainerIdOf } from './fields';

/** The fields that creation and change have in common, as the API takes them. */
export function readCohortForm(form: FormData) {
  return {
    name: textOf(form, 'name'),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
    zone: textOf(form, 'zone'),
    capacity: textOf(form, 'capacity'),
    trainerIds: [...form.keys()].map(trainerIdOf).filter((id) => id !== null),
  };
}
