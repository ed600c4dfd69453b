import type { listLeads, ResponseOf } from '@tandem/contracts';

export type Lead = ResponseOf<typeof listLeads>['leads'][number];

/** Confirmed and not unsubscribed since: the count that two screens show. */
export const isReachable = ({ confirmedAt, unsubscribedAt }: Lead): boolean =>
  confirmedAt !== null && unsubscribedAt === null;
