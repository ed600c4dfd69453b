import { classes } from '@tandem/ui';

interface FilterChipsProps {
  /** Names the landmark. */
  label: string;
  items: readonly { href: string; label: string; current: boolean; count?: number }[];
}

/** Narrows the list below; tabs are kept for views, so that two rows of them never stand on one another. */
export function FilterChips({ label, items }: FilterChipsProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'true' : undefined}
              className={classes(
                'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-sm',
                current
                  ? 'border-transparent bg-clay-wash font-semibold text-clay-deep'
                  : 'border-edge hover:border-ink hover:bg-sunk',
              )}
            >
              {text}
              {count === undefined ? null : <span className="tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
