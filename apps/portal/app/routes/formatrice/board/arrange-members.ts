import { oneOf } from '../../../parts/staff/address';
import type { BoardColumn, Member } from './board-columns';

export const filters = ['tous', 'a-risque', 'en-retard', 'a-relire', 'en-pause'] as const;
export type Filter = (typeof filters)[number];

export interface Arrangement {
  /** The key of a column. */
  order: string;
  /** Turns the order's own direction around. */
  reversed: boolean;
  filter: Filter;
  search: string;
}

/** As the address of the page says. */
export function arrangementOf(query: URLSearchParams, columns: readonly BoardColumn[]): Arrangement {
  const asked = query.get('tri');
  return {
    order: columns.some(({ key }) => key === asked) ? asked! : 'nom',
    reversed: query.get('sens') === 'inverse',
    filter: oneOf(query.get('filtre'), filters),
    search: query.get('recherche') ?? '',
  };
}

const keeps: Record<Filter, (member: Member) => boolean> = {
  tous: () => true,
  'a-risque': ({ risks }) => risks.length > 0,
  'en-retard': ({ risks }) => risks.some(({ kind }) => kind === 'behind'),
  'a-relire': ({ toReview }) => toReview > 0,
  'en-pause': ({ pausedAt, planPausedUntil }) => (pausedAt ?? planPausedUntil) !== null,
};

export function countByFilter(members: readonly Member[]): Record<Filter, number> {
  const count = (filter: Filter) => members.filter(keeps[filter]).length;
  return {
    ...{ tous: members.length, 'a-risque': count('a-risque'), 'en-retard': count('en-retard') },
    ...{ 'a-relire': count('a-relire'), 'en-pause': count('en-pause') },
  };
}

const words = new Intl.Collator('fr', { sensitivity: 'base' });

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}

/** Accents, case and the shape of an apostrophe do not matter in a search: « helene » finds Hélène, « coeur » Cœur. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");

export function arrangeMembers(
  members: readonly Member[],
  columns: readonly BoardColumn[],
  how: Arrangement,
): Member[] {
  const wanted = fold(how.search.trim());
  const { rank } = columns.find(({ key }) => key === how.order) ?? columns[0]!;
  const kept = members.filter((member) => keeps[how.filter](member) && fold(member.name).includes(wanted));
  kept.sort((a, b) => compare(rank(a), rank(b)) || words.compare(a.name, b.name));
  return how.reversed ? kept.reverse() : kept;
}
