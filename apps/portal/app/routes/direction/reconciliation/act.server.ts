import { carryOutRemedy, dismissDifference, reconcile } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';

/** Three forms of one page: compare, carry out a remedy, say that it was dealt with. */
export async function actOnReconciliation(request: Request) {
  const form = await request.formData();
  try {
    return redirect(`/direction/rapprochement?fait=${await act(request, form)}`);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

async function act(request: Request, form: FormData): Promise<string> {
  const call = api(request);
  const params = { differenceId: textOf(form, 'differenceId') };
  switch (textOf(form, 'act')) {
    case 'remedy':
      return (await call(carryOutRemedy, { params })).settled ? 'regle' : 'demeure';
    case 'dismiss':
      await call(dismissDifference, { params, body: { note: textOf(form, 'note') } });
      return 'note';
    default: {
      const [from, to] = [textOf(form, 'from') || undefined, textOf(form, 'to') || undefined];
      return (await call(reconcile, { body: { from, to } })).endedAt ? 'compare' : 'interrompu';
    }
  }
}
