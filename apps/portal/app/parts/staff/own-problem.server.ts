import { data } from '@remix-run/node';
import type { FormState } from '../../lib/forms';
import { fieldsOf, typedIn } from '../../lib/forms.server';

/** Answer of an action that refuses by itself, before the API is asked; same shape as `formProblem`. */
export function ownProblem(form: FormData, errors: Record<string, string>) {
  const problem: FormState = { code: 'validation', errors, notice: null, ...typedIn(fieldsOf(form)) };
  return data({ problem, confirm: null }, { status: 422 });
}

/** Answer that only gives the form back as it was typed. */
export function backToForm(form: FormData) {
  const problem: FormState = { code: null, errors: {}, notice: null, ...typedIn(fieldsOf(form)) };
  return data({ problem, confirm: null });
}
