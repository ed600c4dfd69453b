import { applyPlanChange, previewPlanChange, type RequestOf } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { rehearse } from './rehearse.server';

export type Change = RequestOf<typeof previewPlanChange>['body']['change'];

/**
 * What a form asks of a plan, shown and then applied.
 * @param done where it leads once it is applied
 */
export function changePlan(
  request: Request,
  { cohortId, form, change, done }: { cohortId: string; form: FormData; change: Change; done: string },
) {
  const call = api(request);
  const params = { cohortId };
  return rehearse(request, {
    ...{ form, done },
    preview: () => call(previewPlanChange, { params, body: { change } }),
    apply: (fingerprint) => call(applyPlanChange, { params, body: { change, fingerprint } }),
  });
}
