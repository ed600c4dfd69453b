/** The same page with some of its query changed; null takes a parameter away, and pages start again from the first. */
export function withQuery(query: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(query);
  next.delete('page');
  next.delete('fait');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text ? `?${text}` : '?';
}

/** One of the values that a parameter may have, else the first: an address typed by hand breaks nothing. */
export function oneOf<T extends string>(value: string | null, allowed: readonly [T, ...T[]]): T {
  return allowed.find((one) => one === value) ?? allowed[0];
}

/** The page asked for, from 1. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page'));
  return Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1;
}

/** The words searched for, without the NUL that the API refuses; undefined when there are none. */
export const searchOf = (query: URLSearchParams): string | undefined =>
  query.get('recherche')?.replaceAll('\0', '').trim().slice(0, 120) || undefined;
