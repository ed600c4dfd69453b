interface CursorPagesProps {
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** Whether this is not the first page. */
  further: boolean;
  t: { pages: string; older: string; newest: string };
}

/** Ways to older entries of a list, and back to its beginning. */
export function CursorPages({ next, further, t }: CursorPagesProps) {
  if (!next && !further) return null;
  return (
    <nav aria-label={t.pages} className="actions mt-6">
      {next ? (
        <a className="link link-alone" href={`?apres=${encodeURIComponent(next)}`}>
          {t.older}
        </a>
      ) : null}
      {further ? (
        <a className="link link-alone" href="?">
          {t.newest}
        </a>
      ) : null}
    </nav>
  );
}
