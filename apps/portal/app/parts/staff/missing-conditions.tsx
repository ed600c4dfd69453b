import type { ChecklistItem } from '@tandem/contracts';
import { useCriterion } from './criterion';

/** What somebody is missing, folded: of thirty people the list of names is read first. */
export function MissingConditions({ items, summary }: { items: readonly ChecklistItem[]; summary: string }) {
  const nameOf = useCriterion();
  return (
    <details>
      <summary className="min-h-11 py-2">{summary}</summary>
      <ul className="grid gap-1 pb-2 text-sm text-soft">
        {items.map((item) => (
          <li key={`${item.criterion}-${item.moduleNumber}-${item.title}`}>{nameOf(item)}</li>
        ))}
      </ul>
    </details>
  );
}
