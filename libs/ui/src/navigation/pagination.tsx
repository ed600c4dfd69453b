import { Icon } from '../actions/icon';
import type { LinkAs } from '../link-as';

interface PaginationProps {
  label: string;
  /** From 1. */
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  labels: { previous: string; next: string; page: (page: number) => string };
  linkAs?: LinkAs;
}

/** First, last, and the neighbours of the current page; a null stands for a gap. */
export function visiblePages(page: number, pages: number): (number | null)[] {
  const kept = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return kept.flatMap((n, at) => {
    const before = kept[at - 1];
    if (before === undefined || n - before === 1) return [n];
    // A gap of one page costs the same room as the page itself.
    return n - before === 2 ? [n - 1, n] : [null, n];
  });
}

export function Pagination({ label, page, pages, hrefFor, labels, linkAs: Link = 'a' }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <Link href={hrefFor(page - 1)} rel="prev">
              <Icon name="back" />
              {labels.previous}
            </Link>
          </li>
        )}
        {visiblePages(page, pages).map((n, at) => (
          <li key={n ?? `gap-${at}`}>
            {n === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link
                href={hrefFor(n)}
                aria-label={labels.page(n)}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </Link>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <Link href={hrefFor(page + 1)} rel="next">
              {labels.next}
              <Icon name="arrow" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
