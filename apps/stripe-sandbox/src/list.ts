import { noSuch } from './api-error';
import type { ListOf } from './wire';

interface Page {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
}

interface Row {
  id: string;
  created?: number;
}

/**
 * Stripe's cursor pagination over rows that come newest first. `everything` finds a cursor that no longer matches
 * the filter, as a session that was open on the last page and is complete now.
 */
export function listPage<T extends Row>(
  url: string,
  noun: string,
  rows: T[],
  page: Page,
  everything: () => T[] = () => rows,
): ListOf<T> {
  const limit = page.limit ?? 10;
  const matching = rows.filter((row) => within(row.created ?? 0, page.created));
  /** How many of the matching rows come before the cursor. */
  function newerThan(id: string, param: string): number {
    const index = matching.findIndex((row) => row.id === id);
    if (index >= 0) return index;
    const all = everything();
    const standing = all.findIndex((row) => row.id === id);
    if (standing < 0) throw noSuch(noun, id, param);
    const newer = new Set(all.slice(0, standing));
    return matching.filter((row) => newer.has(row)).length;
  }
  if (page.ending_before !== undefined) {
    const end = newerThan(page.ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', url, has_more: start > 0, data: matching.slice(start, end) };
  }
  const after = page.starting_after;
  const newer = after === undefined ? 0 : newerThan(after, 'starting_after');
  const start = matching[newer]?.id === after ? newer + 1 : newer;
  return {
    object: 'list',
    url,
    has_more: matching.length > start + limit,
    data: matching.slice(start, start + limit),
  };
}

function within(created: number, filter: Page['created']): boolean {
  if (filter === undefined) return true;
  if (typeof filter === 'number') return created === filter;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = filter;
  return created > gt && created >= gte && created < lt && created <= lte;
}
