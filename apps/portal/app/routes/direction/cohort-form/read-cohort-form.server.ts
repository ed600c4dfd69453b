import { textOf } from '../../../lib/forms';

/** The fields that creation and change have in common, as the API takes them. */
export function readCohortForm(form: FormData) {
  return {
    name: textOf(form, 'name'),
    capacity: textOf(form, 'capacity'),
  };
}
