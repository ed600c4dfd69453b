import { data, redirect } from '@remix-run/node';
import {
  correctCertificate,
  renewCertificate,
  revocationReasons,
  revokeCertificate,
} from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { translate } from '../../../lib/messages';
import { ownProblem } from '../../../parts/staff/own-problem.server';
import { messages } from './messages';

export interface RevocationToConfirm {
  reason: (typeof revocationReasons)[number];
  note: string;
}

/** Renews, corrects or takes back: three forms of one page. Taking back is asked twice. */
export async function actOnCertificate(request: Request) {
  const form = await request.formData();
  const params = { code: textOf(form, 'code') };
  const act = textOf(form, 'act');
  try {
    if (act === 'renew') {
      await api(request)(renewCertificate, { params });
      return redirect('?fait=renouvele');
    }
    if (act === 'correct') {
      const body = { holderName: textOf(form, 'holderName') };
      const { code } = await api(request)(correctCertificate, { params, body });
      // It bears that name already: nothing was issued, and nobody is told.
      return redirect(code === params.code ? '?fait=inchange' : '?fait=corrige');
    }
    const note = textOf(form, 'note');
    const reason = revocationReasons.find((one) => one === textOf(form, 'reason'));
    if (act === 'keep') return redirect('?');
    if (!reason) return ownProblem(form, { reason: translate(messages, localeOf(request)).reasonMissing });
    if (act !== 'revoke')
      return data({ problem: null, confirm: { reason, note } satisfies RevocationToConfirm });
    await api(request)(revokeCertificate, { params, body: { reason, note } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('?fait=retire');
}
