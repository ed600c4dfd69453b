import type { OpenOffer } from '@tandem/contracts';
import { EmptyState } from '@tandem/ui';
import { OfferCard } from './offer-card';

interface OpenOffersProps {
  offers: readonly OpenOffer[];
  emptyTitle: string;
  emptyText: string;
}

/** What can be bought, the nearest first; the section around it has its own h2. */
export function OpenOffers({ offers, emptyTitle, emptyText }: OpenOffersProps) {
  if (offers.length === 0) {
    return (
      <EmptyState title={emptyTitle} headingLevel={3}>
        {emptyText}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-5">
      {offers.map((offer) => (
        <li key={offer.id}>
          <OfferCard offer={offer} />
        </li>
      ))}
    </ul>
  );
}
