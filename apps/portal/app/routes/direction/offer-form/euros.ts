/**
 * Minor units of an amount as people write it in euros: « 1 490 », « 1490,5 », « 1 490.50 € ». Null for anything else:
 * guessing where a thousand ends could sell a seat at a tenth of its price.
 */
export function centsOf(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '');
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** « 1490 », « 1490,50 »: what a text box shows, and what `centsOf` reads back. */
export function eurosText(cents: number): string {
  const rest = cents % 100;
  const euros = String((cents - rest) / 100);
  return rest === 0 ? euros : `${euros},${String(rest).padStart(2, '0')}`;
}
