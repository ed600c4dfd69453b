import type { Order } from '@tandem/contracts';
import { DefinitionList } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

export function OrderFacts({ order }: { order: Order }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section aria-labelledby="details" className="mt-12 border-t border-line pt-6">
      <h2 id="details" className="mb-4 text-xl">
        {t.facts}
      </h2>
      <DefinitionList
        items={[
          { term: t.cohort, detail: order.name },
          { term: t.starts, detail: date(locale, order.cohorts[0]!.startsOn) },
          { term: t.total, detail: money(locale, order.total) },
          { term: t.placed, detail: date(locale, order.createdAt) },
          ...(order.paidAt ? [{ term: t.paid, detail: date(locale, order.paidAt) }] : []),
          { term: t.number, detail: <span className="break-all text-sm">{order.id}</span> },
        ]}
      />
    </section>
  );
}
