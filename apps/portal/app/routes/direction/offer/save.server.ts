import { saveOffer, setOfferStatus, type OfferTerms } from '@tandem/contracts';
import { redirect } from '@remix-run/node';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { postOffer } from '../offer-form/post-offer.server';

/** Saves or previews the settings, or opens or closes the sale: two forms of one page. */
export async function postSavedOffer(request: Request, offerId: string) {
  const form = await request.formData();
  const params = { offerId };
  const done = (what: string) => redirect(`/direction/offres/${offerId}?fait=${what}`);
  const sale = textOf(form, 'sale-status');
  if (sale) {
    const status = sale === 'open' ? 'open' : 'closed';
    try {
      await api(request)(setOfferStatus, { params, body: { status } });
    } catch (error) {
      return formProblem(request, error, form);
    }
    return done(status === 'open' ? 'ouverte' : 'fermee');
  }
  const save = async (terms: OfferTerms) => {
    const version = Number(textOf(form, 'version'));
    await api(request)(saveOffer, { params, body: { version, terms } });
    return done('enregistree');
  };
  return postOffer(request, { form, offerId, save });
}
