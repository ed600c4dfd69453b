import type { ChecklistItem } from '@tandem/contracts';
import { classes, Icon } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { useCriterion } from '../../../parts/staff/criterion';
import { messages } from './messages';

/** What is missing is what a trainer can help with: it stands open, what is met is folded. */
export function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  const t = useMessages(messages);
  const missing = items.filter(({ met }) => !met);
  const met = items.filter((item) => item.met);
  return (
    <>
      {missing.length > 0 ? <Items items={missing} /> : null}
      {met.length > 0 ? (
        <details className="border-t border-line first:border-0">
          <summary className="min-h-11 py-2">{t.metCount(met.length)}</summary>
          <Items items={met} />
        </details>
      ) : null}
    </>
  );
}

function Items({ items }: { items: readonly ChecklistItem[] }) {
  const t = useMessages(messages);
  const nameOf = useCriterion();
  return (
    <ul>
      {items.map((item) => (
        <li
          key={`${item.criterion}-${item.moduleNumber}-${item.title}`}
          className="grid grid-cols-[auto_1fr_auto] gap-x-3 border-t border-line py-2 first:border-0"
        >
          <span className={classes('mt-1', item.met ? 'text-teal' : 'text-clay')}>
            <Icon name={item.met ? 'check' : 'clock'} />
            <span className="sr-only">{item.met ? t.met : t.missing}</span>
          </span>
          <span className={item.met ? 'text-soft' : undefined}>{nameOf(item)}</span>
          <span className="mt-0.5 text-sm whitespace-nowrap text-soft tabular-nums">
            {item.criterion === 'attendance' ? null : t.done(item.done, item.of)}
          </span>
        </li>
      ))}
    </ul>
  );
}
