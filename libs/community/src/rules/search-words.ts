/**
 * What was typed, as words that must all be found; composed, because the database compares code points, and without the
 * NUL that it refuses.
 */
export function searchWords(search: string | undefined): string[] {
  return (search ?? '')
    .normalize('NFC')
    .split(/[\s\0]+/)
    .filter(Boolean);
}
