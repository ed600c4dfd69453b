import type { OrderPreview, Programme } from '@tandem/contracts';
import { Card, DefinitionList } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

export function WhatIsBought({ programme, preview }: { programme: Programme; preview: OrderPreview }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { lessons, exercises, live } = programme.hours;
  const { cohorts } = preview.offer;
  const dates = ({ startsOn, endsOn }: (typeof cohorts)[number]) =>
    t.fromTo(date(locale, startsOn), date(locale, endsOn));
  return (
    <Card as="section" aria-labelledby="reserve">
      <h2 id="reserve" className="mb-4 text-xl">
        {t.bought}
      </h2>
      <DefinitionList
        items={[
          { term: t.course, detail: programme.title },
          ...(cohorts.length > 1
            ? cohorts.map((cohort) => ({ term: cohort.name, detail: dates(cohort) }))
            : [
                { term: t.cohort, detail: cohorts[0]!.name },
                { term: t.dates, detail: dates(cohorts[0]!) },
              ]),
          {
            term: t.work,
            detail: t.workText(programme.modules.length, lessons + exercises + live, programme.weeks),
          },
          { term: t.price, detail: money(locale, preview.price) },
        ]}
      />
    </Card>
  );
}
