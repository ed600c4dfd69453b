import { applySessionChange, previewSessionChange, type RequestOf } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { rehearse } from '../../../parts/plan/rehearse.server';

interface ChangeAsked {
  cohortId: string;
  form: FormData;
  change: RequestOf<typeof previewSessionChange>['body']['change'];
  /** What the calendar says once it is applied. */
  done: 'prevue' | 'modifiee' | 'annulee';
}

/** Shows what becomes of live sessions and who is told, and applies it as it was shown. */
export function answerSessionChange(request: Request, { cohortId, form, change, done }: ChangeAsked) {
  const call = api(request);
  const params = { cohortId };
  return rehearse(request, {
    form,
    preview: () => call(previewSessionChange, { params, body: { change } }),
    apply: (fingerprint) => call(applySessionChange, { params, body: { change, fingerprint } }),
    done: `/formatrice/promotions/${cohortId}/calendrier?fait=${done}`,
  });
}
