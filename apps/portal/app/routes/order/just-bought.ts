/** Where an order that was placed without a page of Stripe leads to. */
export const justBought = (orderId: string) => `/commandes/${orderId}?achat`;

/** Stripe names its session to whom it sends back from buying; who pays a later instalment there comes without. */
export function comesFromBuying(url: string): boolean {
  const { searchParams } = new URL(url);
  return searchParams.has('session') || searchParams.has('achat');
}
