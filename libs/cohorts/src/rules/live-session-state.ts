import type { LiveSessionState } from '@tandem/contracts';

export interface TimedSession {
  startsAt: Date;
  minutes: number;
  cancelledAt: Date | null;
}

export function liveSessionState(session: TimedSession, now: Date): LiveSessionState {
  if (session.cancelledAt) return 'cancelled';
  if (now < session.startsAt) return 'coming';
  return now < endOf(session) ? 'now' : 'past';
}

export function endOf({ startsAt, minutes }: Pick<TimedSession, 'startsAt' | 'minutes'>): Date {
  return new Date(startsAt.getTime() + minutes * 60_000);
}

/** From when its members are shown the link to join: until it ends. Earlier it would be passed on. */
export function joinOpens(startsAt: Date | string): Date {
  return new Date(new Date(startsAt).getTime() - 15 * 60_000);
}
