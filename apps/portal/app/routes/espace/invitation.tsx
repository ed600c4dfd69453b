import type { OpenOffer } from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { OfferCard } from '../../parts/offer-card';
import { messages } from './messages';

/** For a member without a seat: what module 1 leads to. */
export function Invitation({ offer }: { offer: OpenOffer | null }) {
  const t = useMessages(messages);
  if (!offer) {
    return (
      <EmptyState
        title={t.noCohortTitle}
        action={
          <ButtonLink variant="quiet" href="/promotions">
            {t.cohorts}
          </ButtonLink>
        }
      >
        {t.noCohort}
      </EmptyState>
    );
  }
  return (
    <section>
      <h2 className="text-2xl">{t.inviteTitle}</h2>
      <p className="mt-1 mb-4 text-soft">{t.invite}</p>
      <OfferCard offer={offer} />
    </section>
  );
}
