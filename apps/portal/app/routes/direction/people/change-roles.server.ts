import { setRoles } from '@tandem/contracts';
import { data, redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { withQuery } from '../../../parts/staff/address';
import { accountRoles } from './role-filters';

export interface RolesToConfirm {
  personId: string;
  roles: ('trainer' | 'owner')[];
}

/** Roles open doors: the first post shows what would change, the second changes it. */
export async function changeRoles(request: Request, form: FormData) {
  const query = new URL(request.url).searchParams;
  const here = (done: string | null) =>
    `/direction/personnes${withQuery(query, { page: query.get('page'), fait: done })}`;
  const personId = textOf(form, 'personId');
  const roles = accountRoles.filter((role) => form.getAll('roles').includes(role));
  if (textOf(form, 'step') === 'cancel') return redirect(here(null));
  if (textOf(form, 'step') !== 'confirm')
    return data({ confirm: { personId, roles } satisfies RolesToConfirm });
  try {
    await api(request)(setRoles, { params: { personId }, body: { roles } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(here(personId));
}
