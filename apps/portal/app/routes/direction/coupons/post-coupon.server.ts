import { closeCoupon, createCoupon } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { translate } from '../../../lib/messages';
import { ownProblem } from '../../../parts/staff/own-problem.server';
import { centsOf } from '../offer-form/euros';
import { messages } from './messages';

/** Closes one, or creates one: forms of one page. */
export async function postCoupon(request: Request) {
  const form = await request.formData();
  const couponId = textOf(form, 'close');
  const body = couponBody(form);
  const errors = unreadable(form, body, translate(messages, localeOf(request)));
  if (!couponId && Object.keys(errors).length > 0) return ownProblem(form, errors);
  try {
    if (couponId) await api(request)(closeCoupon, { params: { couponId } });
    else await api(request)(createCoupon, { body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const code = textOf(form, 'couponCode').replaceAll(/\s/g, '').toUpperCase();
  return redirect(couponId ? '?fait=ferme' : `?fait=cree&code=${encodeURIComponent(code)}`);
}

function couponBody(form: FormData) {
  const offerIds = [...form.keys()].flatMap((name) => /^offer-(.+)$/.exec(name)?.[1] ?? []);
  return {
    code: textOf(form, 'couponCode'),
    percent: numberIn(form, 'percent'),
    amount: textOf(form, 'amount').trim() === '' ? null : centsOf(textOf(form, 'amount')),
    offerIds: offerIds.length > 0 ? offerIds : null,
    startsOn: textOf(form, 'startsOn') || null,
    endsOn: textOf(form, 'endsOn') || null,
    usesAtMost: numberIn(form, 'usesAtMost'),
  };
}

function unreadable(form: FormData, body: ReturnType<typeof couponBody>, t: typeof messages.fr) {
  const errors: Record<string, string> = {};
  if (body.amount === null && textOf(form, 'amount').trim() !== '') errors.amount = t.amountBad;
  if (Number.isNaN(body.percent)) errors.percent = t.numberBad;
  if (Number.isNaN(body.usesAtMost)) errors.usesAtMost = t.numberBad;
  return errors;
}

/** Null where nothing was typed, NaN for what is no number. */
function numberIn(form: FormData, name: string): number | null {
  const text = textOf(form, name).replaceAll(/[\s%]/g, '');
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
