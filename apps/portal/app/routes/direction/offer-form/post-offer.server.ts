import { previewOffer, type OfferTerms } from '@tandem/contracts';
import { data, type TypedResponse } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf, type FormState } from '../../../lib/forms';
import { fieldsOf, formProblem, typedIn } from '../../../lib/forms.server';
import { ownProblem } from '../../../parts/staff/own-problem.server';
import type { Previewed } from './preview-panel';
import { readOfferForm } from './read-offer-form.server';

interface Posted {
  form: FormData;
  /** Of a saved offer: coupons may be for it alone. */
  offerId?: string;
  /** Where to go once it is saved. */
  save: (terms: OfferTerms) => Promise<TypedResponse<never>>;
}

/** What a posted offer asks for: a preview of it, or to be saved. Refused or previewed, the form keeps what was typed. */
export async function postOffer(request: Request, { form, offerId, save }: Posted) {
  const read = readOfferForm(form, localeOf(request));
  if ('errors' in read) return ownProblem(form, read.errors);
  const { terms } = read;
  try {
    if (textOf(form, 'intent') === 'save') return await save(terms);
    const coupon = textOf(form, 'coupon') || undefined;
    const preview = await api(request)(previewOffer, { body: { terms, coupon, offerId } });
    const previewed: Previewed = { preview, terms };
    return data({ problem: typedState(form), previewed });
  } catch (error) {
    return formProblem(request, error, form);
  }
}

function typedState(form: FormData): FormState {
  return { code: null, errors: {}, notice: null, ...typedIn(fieldsOf(form)) };
}
