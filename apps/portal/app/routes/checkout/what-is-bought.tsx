import type { OpenOffer, Programme } from '@tandem/contracts';
import { Card, DefinitionList } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

export function WhatIsBought({ programme, offer }: { programme: Programme; offer: OpenOffer }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { lessons, exercises, live } = programme.hours;
  return (
    <Card as="section" aria-labelledby="reserve">
      <h2 id="reserve" className="mb-4 text-xl">
        {t.bought}
      </h2>
      <DefinitionList
        items={[
          { term: t.course, detail: programme.title },
          ...offer.cohorts.flatMap(({ name, startsOn, endsOn }) => [
            { term: t.cohort, detail: name },
            { term: t.dates, detail: t.fromTo(date(locale, startsOn), date(locale, endsOn)) },
          ]),
          {
            term: t.work,
            detail: t.workText(programme.modules.length, lessons + exercises + live, programme.weeks),
          },
        ]}
      />
      <p className="mt-5 flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line pt-4">
        <span>
          <span className="font-semibold">{t.total}</span>
          <br />
          <span className="text-sm text-soft">{t.totalHint}</span>
        </span>
        <span className="amount font-display text-3xl">{money(locale, offer.price)}</span>
      </p>
    </Card>
  );
}
