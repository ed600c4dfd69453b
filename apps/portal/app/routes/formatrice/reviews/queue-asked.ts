import { searchOf } from '../../../parts/staff/address';
import { queueFilterOf } from '../../../parts/staff/review-queue';

/** What the queue is narrowed to, as the address says. */
export function queueAsked(query: URLSearchParams) {
  const who = query.get('qui');
  const claim = who === 'mine' || who === 'free' ? who : undefined;
  return { ...queueFilterOf(query), claim, search: searchOf(query) } as const;
}
