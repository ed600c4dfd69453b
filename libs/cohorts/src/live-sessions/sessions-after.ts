import type { SessionChange } from '@tandem/contracts';
import { addDays, dayIn, DomainError, fieldError, newId, timeIn, weekdayOf } from '@tandem/platform';
import { liveSessionState } from '../rules/live-session-state';
import { moveSessions, UnrealTime } from '../rules/move-sessions';
import { weeklySessions } from '../rules/weekly-sessions';
import type { PresentSession, SessionsAsked } from './read-sessions';

export interface NextSession {
  title: string;
  description: string;
  day: string;
  at: string;
  startsAt: Date;
  minutes: number;
  joinUrl: string | null;
}

/** A session that a change does something to. */
export interface ChangedSession {
  id: string;
  becomes: 'planned' | 'moved' | 'cancelled' | 'stays';
  /** Null for a new one. */
  before: PresentSession | null;
  /** Null for one that is cancelled. */
  after: NextSession | null;
}

type Placed = PresentSession & { day: string; at: string };
type Of<K extends SessionChange['kind']> = Extract<SessionChange, { kind: K }>;

/**
 * What becomes of the sessions that a change is about; empty when they are so already.
 * @throws DomainError `live-session-changed`, `live-session-begun`, `live-session-over`, `live-session-signed`,
 *   `live-session-attended`, `live-session-cancelled`, `validation`
 */
export function sessionsAfter(
  change: SessionChange,
  { cohort: { zone }, sessions }: SessionsAsked,
  now: Date,
): ChangedSession[] {
  if (change.kind === 'plan') return planned(change, zone, now);
  const [chosen, ...following] = sessions as [PresentSession, ...PresentSession[]];
  const state = liveSessionState(chosen, now);
  if (state === 'cancelled') {
    if (change.kind === 'cancel' && change.reason === chosen.cancelReason) return [];
    throw new DomainError('live-session-cancelled');
  }
  if (state === 'past') throw new DomainError('live-session-over');
  if (change.kind === 'cancel') {
    if (change.revision !== chosen.revision) throw new DomainError('live-session-changed');
    if (chosen.attended) throw new DomainError('live-session-attended');
    return sessions.map((before) => ({ id: before.id, becomes: 'cancelled', before, after: null }));
  }
  const changed = changedBy(change, [chosen, ...following], zone);
  if (change.revision !== chosen.revision) {
    // Another tab has done it, or a second click.
    if (!changed.some(({ id }) => id === chosen.id)) return [];
    throw new DomainError('live-session-changed');
  }
  const moved = changed.filter(({ becomes }) => becomes === 'moved');
  if (moved.length > 0 && state === 'now') throw new DomainError('live-session-begun');
  // Signing begins before the session: a signature is for the time that she read.
  if (moved.some(({ before }) => before!.signed)) throw new DomainError('live-session-signed');
  if (moved.some(({ after }) => after!.startsAt <= now)) throw fieldError('change/day', 'time-gone-by');
  return changed;
}

function planned(change: Of<'plan'>, zone: string, now: Date): ChangedSession[] {
  const { id, day, at, weeks, title, description, minutes, joinUrl } = change;
  const until = (endsOn: string, refusal: 'ambiguous-time' | 'ambiguous-time-later') => {
    try {
      return weeklySessions({ startsOn: day, endsOn, zone, weekday: weekdayOf(day), at });
    } catch (error) {
      if (error instanceof RangeError) throw fieldError('change/at', refusal);
      throw error;
    }
  };
  const [first] = until(day, 'ambiguous-time');
  if (first!.startsAt <= now) throw fieldError('change/day', 'time-gone-by');
  return until(addDays(day, (weeks - 1) * 7), 'ambiguous-time-later').map((time, place) => ({
    ...{ id: place === 0 ? id : newId(), becomes: 'planned', before: null },
    after: { ...time, title, description, minutes, joinUrl },
  }));
}

/**
 * The chosen session as the form has it; of those that follow, what the form changed in the chosen one: a session that
 * was moved by itself stays there when the link alone is new.
 */
function changedBy(
  change: Of<'change'>,
  [chosen, ...following]: [PresentSession, ...PresentSession[]],
  zone: string,
): ChangedSession[] {
  const { title, description, minutes, joinUrl } = change;
  const [first, ...moved] = placed([chosen, ...following], change, zone);
  const inTime = first.startsAt.getTime() !== chosen.startsAt.getTime();
  const others = inTime
    ? moved
    : following.map((session) => ({
        ...session,
        ...{ day: dayIn(zone, session.startsAt), at: timeIn(zone, session.startsAt) },
      }));
  const changes = {
    ...(minutes !== chosen.minutes && { minutes }),
    ...(joinUrl !== chosen.joinUrl && { joinUrl }),
  };
  const next = [
    { ...first, title, description, minutes, joinUrl },
    ...others.map((session) => ({ ...session, ...changes })),
  ];
  return [chosen, ...following].flatMap((before, place): ChangedSession[] => {
    const after = next[place]!;
    const moves = inTime || after.minutes !== before.minutes;
    if (!moves && rewrittenIn(before, after).length === 0) return [];
    return [{ id: before.id, becomes: moves ? 'moved' : 'stays', before, after }];
  });
}

/** Where they would all be; those that follow only matter where the chosen one moves. */
function placed(
  sessions: [PresentSession, ...PresentSession[]],
  change: Of<'change'>,
  zone: string,
): [Placed, ...Placed[]] {
  try {
    const alone = moveSessions([sessions[0]], change, zone) as [Placed];
    const stays = alone[0].startsAt.getTime() === sessions[0].startsAt.getTime();
    return stays ? alone : (moveSessions(sessions, change, zone) as [Placed, ...Placed[]]);
  } catch (error) {
    if (!(error instanceof UnrealTime)) throw error;
    throw fieldError('change/at', error.of === 'chosen' ? 'ambiguous-time' : 'ambiguous-time-later');
  }
}

/** What else than its time is new. */
export const rewrittenIn = (before: PresentSession, after: NextSession) =>
  (['title', 'description', 'joinUrl'] as const).filter((field) => before[field] !== after[field]);
