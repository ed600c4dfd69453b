import { data, redirect } from '@remix-run/node';
import {
  confirmSecondFactor,
  disableSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';

const page = '/compte/double-authentification';

/** Recovery codes exist in clear in this answer alone, so it is the page itself and no redirect. */
export async function act(request: Request) {
  const form = await request.formData();
  const call = api(request);
  const password = { body: { password: textOf(form, 'password') } };
  try {
    switch (textOf(form, 'act')) {
      case 'start':
        await call(startSecondFactor, password);
        return redirect(page + new URL(request.url).search);
      case 'renew': {
        const { recoveryCodes } = await call(renewRecoveryCodes, password);
        return data({ recoveryCodes, renewed: true });
      }
      case 'disable':
        await call(disableSecondFactor, password);
        return redirect('/compte?fait=facteur');
      default: {
        const body = { code: textOf(form, 'code') };
        const { recoveryCodes } = await call(confirmSecondFactor, { body });
        return data({ recoveryCodes, renewed: false });
      }
    }
  } catch (error) {
    return formProblem(request, error, form);
  }
}
