import { textOf } from '../../../lib/forms';

/** The fields that planning and change have in common, as the API takes them. */
export function readSessionForm(form: FormData) {
  return {
    title: textOf(form, 'title'),
    description: textOf(form, 'description'),
    day: textOf(form, 'day'),
    at: textOf(form, 'at'),
    minutes: textOf(form, 'minutes'),
    joinUrl: textOf(form, 'joinUrl').trim() || null,
  };
}
