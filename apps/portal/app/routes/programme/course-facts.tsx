import type { OpenOffer, Programme } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** The figures one looks for first, large; what they mean, below. */
export function CourseFacts({ programme, offers }: { programme: Programme; offers: readonly OpenOffer[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { lessons, exercises, live } = programme.hours;
  const price = offers[0]?.price;
  const facts = [
    { term: t.duration, value: t.weeks(programme.weeks), detail: t.placeText },
    {
      term: t.hours,
      value: t.totalHours(lessons + exercises + live),
      detail: t.hoursText(lessons, exercises, live),
    },
    { term: t.proof, value: t.certificate, detail: t.proofText },
    ...(price
      ? [
          {
            term: t.price,
            value: money(locale, price),
            detail: t.priceText,
          },
        ]
      : []),
  ];
  return (
    <Card as="section" aria-label={t.facts}>
      <dl className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(({ term, value, detail }) => (
          <div key={term}>
            <dt className="text-sm text-soft">{term}</dt>
            <dd>
              <span className="block font-display text-2xl">{value}</span>
              <span className="text-sm text-soft">{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
