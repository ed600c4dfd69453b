import type { OwnerOffer } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { OfferState } from '../offers/offer-state';
import { messages } from './messages';

/** The offers that sell a cohort's seats, alone or with others. */
export function SellingOffers({ cohortId, offers }: { cohortId: string; offers: readonly OwnerOffer[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="section" aria-labelledby="offres" className="grid gap-4">
      <h2 id="offres" className="text-xl">
        {t.offers}
      </h2>
      {offers.length === 0 ? <p>{t.noOffer}</p> : null}
      <ul className="empty:hidden">
        {offers.map(({ id, status, terms: { name, price: amount, currency } }) => (
          <li key={id} className="border-t border-line py-3 first:border-0">
            <a className="link font-semibold" href={`/direction/offres/${id}`}>
              {name}
            </a>
            <span className="flex flex-wrap items-center justify-between gap-2">
              {money(locale, { amount, currency })} <OfferState status={status} />
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink
          variant={offers.length > 0 ? 'quiet' : 'primary'}
          href={`/direction/offres/nouvelle?promotion=${cohortId}`}
        >
          {t.newOffer}
        </ButtonLink>
      </div>
    </Card>
  );
}
