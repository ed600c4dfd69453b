import type { TimelineEvent } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

const kinds = ['disputed', 'dispute-won', 'dispute-lost'] as const;
type Kind = (typeof kinds)[number];

/** Where a payment that she disputed at her bank stands: it decides, and not the academy. */
export function DisputeNote({ events }: { events: TimelineEvent[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const last = events.findLast(({ kind }) => kinds.includes(kind as Kind));
  if (!last?.amount) return null;
  return (
    <Notice className="mb-6">
      {t.disputes[last.kind as Kind](money(locale, last.amount), date(locale, last.at))}
    </Notice>
  );
}
