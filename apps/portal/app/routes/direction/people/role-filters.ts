import type { listPeople, RequestOf } from '@tandem/contracts';

type AccountRole = NonNullable<RequestOf<typeof listPeople>['query']['role']>;

export const accountRoles = ['trainer', 'owner'] as const satisfies readonly AccountRole[];

/** How the address names the roles; the first stands for everybody. */
export const filters = ['toutes', 'formatrices', 'direction'] as const;

export function roleOf(filter: (typeof filters)[number]): AccountRole | undefined {
  if (filter === 'toutes') return undefined;
  return filter === 'formatrices' ? 'trainer' : 'owner';
}
