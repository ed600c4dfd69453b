import { closeCoupon, createCoupon, ProblemError, type RequestOf } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { translate } from '../../../lib/messages';
import { centsOf } from '../offer-form/euros';
import { messages } from './messages';

/** Closes one, or creates one: forms of one page. */
export async function postCoupon(request: Request) {
  const form = await request.formData();
  const couponId = textOf(form, 'close');
  const body = couponBody(form);
  try {
    if (couponId) await api(request)(closeCoupon, { params: { couponId } });
    else await api(request)(createCoupon, { body });
  } catch (error) {
    return formProblem(request, inOurWords(error, body, translate(messages, localeOf(request))), form);
  }
  const code = textOf(form, 'couponCode').replaceAll(/\s/g, '').toUpperCase();
  return redirect(couponId ? '?fait=ferme' : `?fait=cree&code=${encodeURIComponent(code)}`);
}

type Body = RequestOf<typeof createCoupon>['body'];

/** What is no number goes as it was typed: it is refused together with all else that is wrong. */
function couponBody(form: FormData): Body {
  const offerIds = [...form.keys()].flatMap((name) => /^offer-(.+)$/.exec(name)?.[1] ?? []);
  return {
    code: textOf(form, 'couponCode'),
    percent: typed(form, 'percent', numberOf),
    amount: typed(form, 'amount', centsOf),
    offerIds: offerIds.length > 0 ? offerIds : null,
    startsOn: textOf(form, 'startsOn') || null,
    endsOn: textOf(form, 'endsOn') || null,
    usesAtMost: typed(form, 'usesAtMost', numberOf),
  };
}

function typed(form: FormData, name: string, read: (text: string) => number | null): number | null {
  const text = textOf(form, name).trim();
  return text === '' ? null : (read(text) ?? (text as unknown as number));
}

function numberOf(text: string): number | null {
  const bare = text.replaceAll(/[\s%]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : null;
}

/** How to write a number is told as this form asks for it. */
function inOurWords(error: unknown, body: Body, t: typeof messages.fr): unknown {
  if (!(error instanceof ProblemError)) return error;
  const words: Record<string, string> = {};
  for (const name of ['percent', 'amount', 'usesAtMost'] as const) {
    if (typeof body[name] === 'string') words[`#/${name}`] = name === 'amount' ? t.amountBad : t.numberBad;
  }
  const errors = error.problem.errors?.map((one) => ({ ...one, detail: words[one.pointer] ?? one.detail }));
  return new ProblemError({ ...error.problem, ...(errors && { errors }) });
}
