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

/** Stripe's cursor pagination over rows that come newest first. */
export function listPage<T extends Row>(url: string, noun: string, rows: T[], page: Page): ListOf<T> {
  const limit = page.limit ?? 10;
  const matching = rows.filter((row) => within(row.created ?? 0, page.created));
  if (page.ending_before !== undefined) {
    const end = position(matching, page.ending_before, noun, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', url, has_more: start > 0, data: matching.slice(start, end) };
  }
  const after = page.starting_after;
  const start = after === undefined ? 0 : position(matching, after, noun, 'starting_after') + 1;
  return {
    object: 'list',
    url,
    has_more: matching.length > start + limit,
    data: matching.slice(start, start + limit),
  };
}

function position(rows: Row[], id: string, noun: string, param: string): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) throw noSuch(noun, id, param);
  return index;
}

function within(created: number, filter: Page['created']): boolean {
  if (filter === undefined) return true;
  if (typeof filter === 'number') return created === filter;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = filter;
  return created > gt && created >= gte && created < lt && created <= lte;
}
