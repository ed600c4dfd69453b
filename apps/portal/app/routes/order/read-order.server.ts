import { getOrder, ProblemError, syncOrder, type Order } from '@tandem/contracts';
import { rawApi, refuse } from '../../lib/api.server';

/**
 * Asks the API to look at Stripe: a webhook that comes late keeps nobody waiting. While Stripe cannot be asked, the order as we
 * know it, `asked: false`: the way to withdraw stands on its page (Code de la consommation L221-21).
 */
export async function readOrder(
  request: Request,
  orderId: string,
): Promise<{ order: Order; asked: boolean }> {
  const call = rawApi(request);
  const of = { params: { orderId } };
  try {
    return { order: await call(syncOrder, of), asked: true };
  } catch (error) {
    const unavailable = error instanceof ProblemError && error.problem.code === 'payment-unavailable';
    if (!unavailable) return refuse(request, error);
  }
  return { order: await call(getOrder, of).catch((error) => refuse(request, error)), asked: false };
}
