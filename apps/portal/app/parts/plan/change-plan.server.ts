import { applyPlanChange, previewPlanChange, ProblemError, type RequestOf } from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { api } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import type { ShownPlan } from './shown-plan';

export type Change = RequestOf<typeof previewPlanChange>['body']['change'];

/**
 * Two posts of one form: the first shows what the change does, the second, which brings the fingerprint of what was shown,
 * applies it. When it would now do something else, that is shown instead.
 * @param done where it leads once it is applied
 */
export async function changePlan(
  request: Request,
  { cohortId, form, change, done }: { cohortId: string; form: FormData; change: Change; done: string },
) {
  const params = { cohortId };
  const fingerprint = textOf(form, 'fingerprint');
  try {
    if (fingerprint && (await applies(request, cohortId, change, fingerprint))) return redirect(done);
    const preview = await api(request)(previewPlanChange, { params, body: { change } });
    const fields = [...form].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'fingerprint',
    );
    return data({ shown: { ...preview, stale: fingerprint !== '', fields } satisfies ShownPlan });
  } catch (error) {
    return formProblem(request, error, form);
  }
}

/** False when it has to be shown again. */
async function applies(request: Request, cohortId: string, change: Change, fingerprint: string) {
  try {
    await api(request)(applyPlanChange, { params: { cohortId }, body: { change, fingerprint } });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'plan-changed-meanwhile') return false;
    throw error;
  }
}
