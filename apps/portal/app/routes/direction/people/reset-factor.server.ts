import { data, redirect } from '@remix-run/node';
import { resetSecondFactor } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { withQuery } from '../../../parts/staff/address';

export interface FactorToReset {
  personId: string;
}

/** Whoever holds the password alone gets in afterwards: asked twice, like roles. */
export async function resetFactor(request: Request, form: FormData) {
  const query = new URL(request.url).searchParams;
  const here = (done: string | null) =>
    `/direction/personnes${withQuery(query, { page: query.get('page'), fait: done })}`;
  const personId = textOf(form, 'personId');
  if (textOf(form, 'step') === 'cancel') return redirect(here(null));
  if (textOf(form, 'step') !== 'confirm') return data({ reset: { personId } satisfies FactorToReset });
  try {
    await api(request)(resetSecondFactor, { params: { personId } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(here('facteur'));
}
