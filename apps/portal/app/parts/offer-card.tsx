import type { OpenOffer } from '@tandem/contracts';
import { ButtonLink, Card, Tag } from '@tandem/ui';
import { date, money } from '../lib/format';
import { defineMessages, plural, useLocale, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    dates: (from: string, to: string) => `Du ${from} au ${to}`,
    seats: (left: number, of: number) =>
      plural(left, 'fr', { one: `${left}\u00a0place sur ${of}`, other: `${left}\u00a0places sur ${of}` }),
    full: 'Complet',
    held: 'Une place est gardée pour toi',
    take: 'Prendre ma place',
    takeLong: (name: string) => `Prendre ma place, ${name}`,
    training: 'Formation professionnelle',
    price: 'Prix tout compris',
    book: 'Réserver ma place',
    bookLong: (name: string) => `Réserver ma place, ${name}`,
    wait: 'Rejoindre la liste d’attente',
    waitLong: (name: string) => `Rejoindre la liste d’attente, ${name}`,
  },
  en: {
    dates: (from: string, to: string) => `From ${from} to ${to}`,
    seats: (left: number, of: number) =>
      plural(left, 'en', { one: `${left}\u00a0seat of ${of}`, other: `${left}\u00a0seats of ${of}` }),
    full: 'Full',
    held: 'A seat is held for you',
    take: 'Take my seat',
    takeLong: (name: string) => `Take my seat, ${name}`,
    training: 'Professional training',
    price: 'All-inclusive price',
    book: 'Book my seat',
    bookLong: (name: string) => `Book my seat, ${name}`,
    wait: 'Join the waitlist',
    waitLong: (name: string) => `Join the waitlist, ${name}`,
  },
});

/** Below this many seats, saying so is news. */
const few = 5;

/** Stands below an h2: every page that shows offers has a section of them. */
export function OfferCard({ offer }: { offer: OpenOffer }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, name, price, sale, plans, cohorts } = offer;
  const scarcest = cohorts.reduce((one, other) => (other.seatsLeft < one.seatsLeft ? other : one));
  const { seatsLeft, capacity } = scarcest;
  const full = cohorts.filter((cohort) => cohort.seatsLeft === 0 && !cohort.held);
  const held = full.length === 0 && cohorts.some((cohort) => cohort.held);
  return (
    <Card as="article" className="grid gap-5 sm:grid-cols-[1fr_auto] sm:items-center">
      <div>
        <h3 className="text-2xl">{name}</h3>
        <OfferCohorts offer={offer} />
        <p className="mt-3 flex flex-wrap gap-2">
          {held ? (
            <Tag tone="teal">{t.held}</Tag>
          ) : (
            <Tag tone={seatsLeft === 0 ? 'plain' : seatsLeft <= few ? 'gold' : 'teal'}>
              {seatsLeft === 0 ? t.full : t.seats(seatsLeft, capacity)}
            </Tag>
          )}
          {sale === 'training' ? <Tag>{t.training}</Tag> : null}
        </p>
      </div>
      <div className="sm:text-right">
        <p className="font-display text-3xl">{money(locale, price)}</p>
        <p className="text-sm text-soft">{t.price}</p>
        {price.amount > 0 ? (
          <ul className="text-sm text-soft">
            {plans.map((plan) => (
              <li key={plan.key}>{plan.name}</li>
            ))}
          </ul>
        ) : null}
        {full.length === 0 ? (
          <ButtonLink
            className="mt-4"
            href={`/offres/${id}/inscription`}
            aria-label={held ? t.takeLong(name) : t.bookLong(name)}
          >
            {held ? t.take : t.book}
          </ButtonLink>
        ) : (
          full.map((cohort) => (
            <ButtonLink
              key={cohort.id}
              variant="quiet"
              className="mt-4"
              href={`/promotions/${cohort.id}/attente`}
              aria-label={t.waitLong(cohort.name)}
            >
              {t.wait}
            </ButtonLink>
          ))
        )}
      </div>
    </Card>
  );
}

/** When it takes place; cohorts are named where the offer's own name does not say it. */
function OfferCohorts({ offer: { name, cohorts } }: { offer: OpenOffer }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <ul className="mt-1 grid gap-1 text-soft">
      {cohorts.map((cohort) => (
        <li key={cohort.id}>
          {cohorts.length > 1 || cohort.name !== name ? (
            <span className="block font-semibold">{cohort.name}</span>
          ) : null}
          {t.dates(date(locale, cohort.startsOn), date(locale, cohort.endsOn))}
        </li>
      ))}
    </ul>
  );
}
