import { ProblemError, type ProblemBody } from '@tandem/contracts';
import { data } from '@remix-run/node';
import { refuse } from './api.server';
import type { FormState } from './forms';

/** Never sent back to the page: secrets. */
const secret = /password|jeton|token|^code$/i;

/** Problems that belong in the form; the others are pages. */
const inForm = new Set([400, 409, 410, 413, 415, 422, 429, 503]);

/**
 * Answer of an action whose call was refused: field errors for 422, a notice for the other problems that the person
 * can act on, with what she typed. 401 leads to sign-in (wrong credentials stay in the form); 403, 404 and 500 are pages.
 * @throws a redirect or an error page
 */
export async function formProblem(request: Request, error: unknown, form: FormData) {
  if (!(error instanceof ProblemError)) throw error;
  const { problem } = error;
  if (!inForm.has(problem.status) && problem.code !== 'wrong-credentials') {
    return refuse(request, error);
  }
  return data({ problem: stateOf(problem, form) }, { status: problem.status });
}

/** What was typed, field by field: neither secrets nor files. */
export const fieldsOf = (form: FormData): Array<[string, string]> =>
  [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !secret.test(entry[0]),
  );

/** The same as a form shows it again. */
export function typedIn(fields: Array<[string, string]>): Pick<FormState, 'values' | 'lists'> {
  const lists: FormState['lists'] = {};
  for (const [name, value] of fields) (lists[name] ??= []).push(value);
  return { values: Object.fromEntries(fields), lists };
}

function stateOf(problem: ProblemBody, form: FormData): FormState {
  const errors: Record<string, string> = {};
  for (const { pointer, detail } of problem.errors ?? []) errors[fieldOf(pointer)] ??= detail;
  const notice =
    problem.status === 422 && Object.keys(errors).length > 0 ? null : (problem.detail ?? problem.title);
  return { code: problem.code, errors, notice, ...typedIn(fieldsOf(form)) };
}

/** `#/answers/q1/choice` → `answers.q1.choice`. */
function fieldOf(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.');
}
