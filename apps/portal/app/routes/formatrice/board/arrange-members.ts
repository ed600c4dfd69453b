import type { getBoard, ResponseOf } from '@tandem/contracts';

export type Member = ResponseOf<typeof getBoard>['members'][number];

export const orders = ['nom', 'activite', 'progression'] as const;
export type Order = (typeof orders)[number];
export const filters = ['tous', 'a-relire', 'sans-activite'] as const;
export type Filter = (typeof filters)[number];

export interface Arrangement {
  order: Order;
  /** Turns the order's own direction around. */
  reversed: boolean;
  filter: Filter;
  search: string;
}

export const quietDays = 7;

/** Since when nothing was heard of her; who never came counts from her enrolment. */
const lastSign = (member: Member): number => Date.parse(member.lastActiveAt ?? member.enrolledAt);

const keeps: Record<Filter, (member: Member, now: Date) => boolean> = {
  tous: () => true,
  'a-relire': (member) => member.toReview > 0,
  'sans-activite': (member, now) => now.getTime() - lastSign(member) >= quietDays * 86_400_000,
};

export function countByFilter(members: readonly Member[], now: Date): Record<Filter, number> {
  const count = (filter: Filter) => members.filter((member) => keeps[filter](member, now)).length;
  return { tous: members.length, 'a-relire': count('a-relire'), 'sans-activite': count('sans-activite') };
}

const names = new Intl.Collator('fr', { sensitivity: 'base' });
const byName = (a: Member, b: Member): number => names.compare(a.name, b.name);

/** Each order starts with those who may need somebody: the longest silent, the least advanced. */
const compare: Record<Order, (a: Member, b: Member) => number> = {
  nom: byName,
  activite: (a, b) => lastSign(a) - lastSign(b) || byName(a, b),
  progression: (a, b) => a.completed - b.completed || byName(a, b),
};

/** Accents and case do not matter in a search: « helene » finds Hélène. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

export function arrangeMembers(members: readonly Member[], how: Arrangement, now: Date): Member[] {
  const wanted = fold(how.search.trim());
  const kept = members.filter(
    (member) => keeps[how.filter](member, now) && fold(member.name).includes(wanted),
  );
  kept.sort(compare[how.order]);
  return how.reversed ? kept.reverse() : kept;
}
