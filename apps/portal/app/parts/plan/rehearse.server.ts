import { ProblemError } from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import type { Shown } from './shown-plan';

interface Rehearsal<Impact> {
  form: FormData;
  preview: () => Promise<Impact>;
  apply: (fingerprint: string) => Promise<unknown>;
  /** Where it leads once it is applied. */
  done: string;
}

/**
 * Two posts of one form: the first shows what the change does, the second, which brings the fingerprint of what was shown,
 * applies it. When it would now do something else, that is shown instead.
 */
export async function rehearse<Impact extends { fingerprint: string }>(
  request: Request,
  { form, preview, apply, done }: Rehearsal<Impact>,
) {
  const fingerprint = textOf(form, 'fingerprint');
  try {
    if (fingerprint && (await applies(() => apply(fingerprint)))) return redirect(done);
    const impact = await preview();
    const fields = [...form].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'fingerprint',
    );
    return data({ shown: { ...impact, stale: fingerprint !== '', fields } satisfies Shown<Impact> });
  } catch (error) {
    return formProblem(request, error, form);
  }
}

/** False when it has to be shown again. */
async function applies(apply: () => Promise<unknown>): Promise<boolean> {
  try {
    await apply();
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'plan-changed-meanwhile') return false;
    throw error;
  }
}
