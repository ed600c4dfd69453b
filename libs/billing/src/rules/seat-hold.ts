const minute = 60_000;
/** Stripe's minimum and a little more, so that her page at Stripe can end with the hold. */
const holdMinutes = 32;
/** https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at */
const stripeMinimumMinutes = 30;
/** Difference allowed between our clock and Stripe's. */
const skewMinutes = 1;

/** Until when a seat is kept for somebody who starts to pay now. */
export function holdEndsAt(now: Date): Date {
  return new Date(now.getTime() + holdMinutes * minute);
}

/** When she began, or signed. */
export function holdBeganAt(heldUntil: Date): Date {
  return new Date(heldUntil.getTime() - holdMinutes * minute);
}

/**
 * When Stripe itself ends the checkout, in Unix seconds: with the hold where Stripe allows it. One opened later than just
 * after the hold's beginning ends Stripe's minimum after the hold, which is accepted all along; there we end it ourselves.
 */
export function checkoutExpiresAt(heldUntil: Date, now: Date): number {
  const least = now.getTime() + (stripeMinimumMinutes + skewMinutes) * minute;
  const grace = least <= heldUntil.getTime() ? 0 : stripeMinimumMinutes * 60;
  return Math.floor(heldUntil.getTime() / 1000) + grace;
}

/** True once Stripe would refuse to open a checkout for this hold: an order without one will never have one. */
export function tooLateToOpen(heldUntil: Date, now: Date): boolean {
  return now.getTime() > heldUntil.getTime() + skewMinutes * minute;
}
