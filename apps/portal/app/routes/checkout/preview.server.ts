import { data } from '@remix-run/node';
import { previewOrder, ProblemError, problems, type BuyerKind, type OrderPreview } from '@tandem/contracts';
import { rawApi, refuse } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';

interface Asked {
  offerId: string;
  buyer: BuyerKind;
  coupon: string | null;
}

/** What the order would say; with a coupon that does not count, what it would say without, and why. */
export async function preview(
  request: Request,
  { offerId, buyer, coupon }: Asked,
): Promise<{ preview: OrderPreview; couponError: string | null }> {
  const ask = (query: { buyer: BuyerKind; coupon?: string }) =>
    rawApi(request)(previewOrder, { params: { offerId }, query });
  try {
    return { preview: await ask({ buyer, ...(coupon && { coupon }) }), couponError: null };
  } catch (error) {
    const refused = errorOf(error, 'coupon');
    if (refused) return { preview: await ask({ buyer }), couponError: refused };
    if (error instanceof ProblemError && error.problem.status === 422) throw unknownOffer(request);
    return refuse(request, error);
  }
}

function errorOf(error: unknown, field: string): string | null {
  if (!(error instanceof ProblemError)) return null;
  return error.problem.errors?.find(({ pointer }) => pointer.endsWith(`/${field}`))?.detail ?? null;
}

/** An address that names no offer at all. */
function unknownOffer(request: Request) {
  const title = problems['not-found'][localeOf(request)];
  return data({ type: 'about:blank', code: 'not-found', status: 404, title }, { status: 404 });
}
