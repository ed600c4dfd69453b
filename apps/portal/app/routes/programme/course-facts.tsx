import type { Programme } from '@tandem/contracts';
import { Card, DefinitionList } from '@tandem/ui';
import { money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

export function CourseFacts({ programme }: { programme: Programme }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { lessons, exercises, live } = programme.hours;
  const price = programme.openCohorts[0]?.price;
  return (
    <Card as="section" aria-label={t.facts}>
      <DefinitionList
        items={[
          { term: t.duration, detail: t.weeks(programme.weeks) },
          { term: t.hours, detail: t.hoursText(lessons, exercises, live) },
          { term: t.place, detail: t.placeText },
          { term: t.proof, detail: t.proofText },
          ...(price ? [{ term: t.price, detail: money(locale, price) }] : []),
        ]}
      />
    </Card>
  );
}
