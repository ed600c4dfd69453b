const minute = 60_000;
const holdMinutes = 30;
/** https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at */
const stripeMinimumMinutes = 30;
/** Difference allowed between our clock and Stripe's. */
const skewMinutes = 1;

/** Until when a seat is kept for somebody who starts to pay now. */
export function holdEndsAt(now: Date): Date {
  return new Date(now.getTime() + holdMinutes * minute);
}

/**
 * When Stripe itself ends the checkout, in Unix seconds. We end it at the hold's end; this is for the day we cannot. It is
 * the hold plus Stripe's minimum, so that the same request is accepted all along the hold, and never after it.
 */
export function checkoutExpiresAt(heldUntil: Date): number {
  return Math.floor(heldUntil.getTime() / 1000) + stripeMinimumMinutes * 60;
}

/** True once Stripe would refuse to open a checkout for this hold: an order without one will never have one. */
export function tooLateToOpen(heldUntil: Date, now: Date): boolean {
  return now.getTime() > heldUntil.getTime() + skewMinutes * minute;
}
