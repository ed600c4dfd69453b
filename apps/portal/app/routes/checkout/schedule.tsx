import type { OrderPreview } from '@tandem/contracts';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** What is charged when, to the cent; in spans, because it also stands inside a label. */
export function Schedule({ preview, plan }: { preview: OrderPreview; plan: OrderPreview['plans'][number] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      {plan.instalments.map(({ amount, dueOn }) => (
        <span key={dueOn} className="flex flex-wrap justify-between gap-x-4">
          <span>{dueOn <= preview.orderedOn ? t.today : date(locale, dueOn)}</span>
          <span className="amount">{money(locale, amount)}</span>
        </span>
      ))}
    </>
  );
}
