import type { OrderStatus } from '@tandem/contracts';

/** How the address names a status; the first stands for all of them. */
const statuses = {
  'en-cours': 'active',
  payees: 'paid',
  'en-attente': 'pending',
  expirees: 'expired',
  abandonnees: 'cancelled',
  remboursees: 'refunded',
} as const satisfies Record<string, OrderStatus>;

export const filters = [
  'toutes',
  'en-cours',
  'payees',
  'en-attente',
  'expirees',
  'abandonnees',
  'remboursees',
] as const satisfies readonly ('toutes' | keyof typeof statuses)[];

export const statusOf = (filter: (typeof filters)[number]): OrderStatus | undefined =>
  filter === 'toutes' ? undefined : statuses[filter];
