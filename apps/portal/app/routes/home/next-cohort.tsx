import type { OpenOffer } from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { OfferCard } from '../../parts/offer-card';
import { messages } from './messages';

export function NextCohort({ offer }: { offer: OpenOffer | undefined }) {
  const t = useMessages(messages);
  if (!offer) {
    return (
      <div className="wrap-narrow pt-16">
        <EmptyState title={t.noCohortTitle} action={<ButtonLink href="/module-1">{t.start}</ButtonLink>}>
          {t.noCohortText}
        </EmptyState>
      </div>
    );
  }
  return (
    <section className="wrap-narrow pt-16 lg:pt-24" aria-labelledby="promotion">
      <h2 id="promotion">{t.cohortTitle}</h2>
      <div className="mt-6">
        <OfferCard offer={offer} />
      </div>
      <p className="mt-3">
        <a href="/promotions" className="link link-alone">
          {t.allCohorts}
        </a>
      </p>
    </section>
  );
}
