import { data } from '@remix-run/node';
import type { FormState } from '../../lib/forms';

/** Answer of an action that refuses by itself, before the API is asked; same shape as `formProblem`. */
export function ownProblem(form: FormData, errors: Record<string, string>) {
  const problem: FormState = { code: 'validation', errors, notice: null, values: typed(form) };
  return data({ problem, confirm: null }, { status: 422 });
}

/** Answer that only gives the form back as it was typed. */
export function backToForm(form: FormData) {
  const problem: FormState = { code: null, errors: {}, notice: null, values: typed(form) };
  return data({ problem, confirm: null });
}

function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
