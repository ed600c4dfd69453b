import type { OpenCohort } from '@tandem/contracts';
import { ButtonLink, Card, Tag } from '@tandem/ui';
import { date, money } from '../lib/format';
import { defineMessages, plural, useLocale, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    dates: (from: string, to: string) => `Du ${from} au ${to}`,
    seats: (left: number, of: number) =>
      plural(left, 'fr', { one: `${left}\u00a0place sur ${of}`, other: `${left}\u00a0places sur ${of}` }),
    full: 'Complet',
    price: 'Prix tout compris',
    book: 'Réserver ma place',
    bookLong: (name: string) => `Réserver ma place, ${name}`,
  },
  en: {
    dates: (from: string, to: string) => `From ${from} to ${to}`,
    seats: (left: number, of: number) =>
      plural(left, 'en', { one: `${left}\u00a0seat of ${of}`, other: `${left}\u00a0seats of ${of}` }),
    full: 'Full',
    price: 'All-inclusive price',
    book: 'Book my seat',
    bookLong: (name: string) => `Book my seat, ${name}`,
  },
});

/** Below this many seats, saying so is news. */
const few = 5;

export function CohortCard({ cohort, headingLevel = 2 }: { cohort: OpenCohort; headingLevel?: 2 | 3 }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const { seatsLeft, capacity } = cohort;
  return (
    <Card as="article" className="grid gap-5 sm:grid-cols-[1fr_auto] sm:items-center">
      <div>
        <Heading className="text-2xl">{cohort.name}</Heading>
        <p className="mt-1 text-soft">
          {t.dates(date(locale, cohort.startsOn), date(locale, cohort.endsOn))}
        </p>
        <p className="mt-3">
          <Tag tone={seatsLeft === 0 ? 'plain' : seatsLeft <= few ? 'gold' : 'teal'}>
            {seatsLeft === 0 ? t.full : t.seats(seatsLeft, capacity)}
          </Tag>
        </p>
      </div>
      <div className="sm:text-right">
        <p className="font-display text-3xl">{money(locale, cohort.price)}</p>
        <p className="text-sm text-soft">{t.price}</p>
        {seatsLeft > 0 ? (
          <ButtonLink
            className="mt-4"
            href={`/promotions/${cohort.id}/inscription`}
            aria-label={t.bookLong(cohort.name)}
          >
            {t.book}
          </ButtonLink>
        ) : null}
      </div>
    </Card>
  );
}
