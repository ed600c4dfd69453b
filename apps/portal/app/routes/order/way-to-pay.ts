import type { Order } from '@tandem/contracts';

/** Where a pending order goes on: Stripe's page, or what opens it where Stripe was away or a signature is missing. */
export function wayToPay({ id, offerId, checkoutUrl, contract }: Order): string {
  return checkoutUrl ?? (contract ? `/commandes/${id}/contrat` : `/offres/${offerId}/inscription`);
}
