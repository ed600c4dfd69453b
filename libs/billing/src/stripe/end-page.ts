import Stripe from 'stripe';

/** Nobody can pay on a page of Stripe any more. Repeatable. */
export async function endPage(stripe: Stripe, sessionId: string): Promise<void> {
  try {
    await stripe.checkout.sessions.expire(sessionId);
  } catch (error) {
    // Paid or ended since it was looked at: what Stripe says next is the truth.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}
