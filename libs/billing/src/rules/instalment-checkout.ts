const minute = 60_000;
const openMinutes = 60;
/** https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at, and a minute between clocks. */
const stripeMinimumMinutes = 30 + 1;

/** Until when a page to pay an instalment can be used; the same whenever its opening is repeated. */
export function checkoutEndsAt(startedAt: Date): Date {
  return new Date(startedAt.getTime() + openMinutes * minute);
}

/** True once Stripe would refuse to open it: an attempt without a page will never have one. */
export function checkoutIsOver(startedAt: Date, now: Date): boolean {
  return now.getTime() > checkoutEndsAt(startedAt).getTime() - (stripeMinimumMinutes - 2) * minute;
}
