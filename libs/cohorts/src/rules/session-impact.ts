import type { SessionAudience, SessionEffect, SessionImpact } from '@tandem/contracts';
import { daysBetween, dayIn, timeIn } from '@tandem/platform';

interface Timed {
  title: string;
  startsAt: Date;
  minutes: number;
}

/** A session that a change does something to: as it stands, unless it is new, and as it will, unless it is cancelled. */
export interface SessionTurn {
  becomes: SessionEffect['becomes'];
  before: Timed | null;
  after: Timed | null;
  rewritten: SessionEffect['rewritten'];
}

type Person = SessionAudience['people'][number];
type Heard = Omit<SessionAudience, 'people'>;
export type ConcernedPerson = Person & Heard;

/** Of sessions by their place in the list. */
export interface SessionRemarks {
  overlaps: Array<{
    place: number;
    startsAt: Date;
    minutes: number;
    cohortName: string | null;
    trainers: string[];
  }>;
  lost: Array<SessionEffect['lost'][number] & { place: number }>;
}

/**
 * What a change of sessions does, people who hear the same of it together, and what to know of each session.
 * @param people those whom it concerns, and trainers whom it does not
 */
export function sessionImpact(
  turns: readonly SessionTurn[],
  people: readonly ConcernedPerson[],
  { overlaps, lost }: SessionRemarks,
  zone: string,
): SessionImpact {
  const audiences = new Map<string, SessionAudience>();
  for (const { personId, name, resting, role, unreached, told, gains, loses } of people) {
    if (told.length === 0) continue;
    const heard: Heard = { role, unreached, told, gains, loses };
    const key = JSON.stringify(heard);
    const audience = audiences.get(key) ?? { ...heard, people: [] };
    audience.people.push({ personId, name, resting });
    audiences.set(key, audience);
  }
  const found = [...audiences.values()];
  return {
    sessions: turns.map(({ becomes, before, after, rewritten }, index) => ({
      ...{ title: (after ?? before)!.title, becomes, rewritten },
      ...{ before: before && timed(before), after: after && timed(after) },
      overlaps: overlaps
        .filter(({ place }) => place === index)
        .map(({ cohortName, trainers, ...session }) => ({ ...timed(session), cohortName, trainers })),
      lost: lost
        .filter(({ place }) => place === index)
        .map(({ kind, people: members }) => ({ kind, people: members })),
    })),
    clockChanges: new Set(turns.flatMap((turn) => timesOf(turn).map((at) => offsetIn(zone, at)))).size > 1,
    audiences: roles.flatMap((role) => found.filter((audience) => audience.role === role)),
    apart: people.filter(({ told }) => told.length === 0).map(({ personId, name }) => ({ personId, name })),
    told: found.reduce((sum, { people: heard }) => sum + heard.length, 0),
  };
}

const roles = ['member', 'trainer', 'substitute'] as const;

const timed = ({ startsAt, minutes }: Omit<Timed, 'title'>) => ({
  startsAt: startsAt.toISOString(),
  minutes,
});

/** Between which the clock matters: of what stays where it is, or does not take place, none. */
const timesOf = ({ becomes, before, after }: SessionTurn): Date[] =>
  becomes === 'planned' || becomes === 'moved' ? [before, after].flatMap((one) => one?.startsAt ?? []) : [];

/** Minutes that the wall of a zone is ahead of UTC. */
function offsetIn(zone: string, at: Date): number {
  const minutesOf = (where: string) => {
    const [hours, minutes] = timeIn(where, at).split(':').map(Number) as [number, number];
    return hours * 60 + minutes;
  };
  return minutesOf(zone) - minutesOf('UTC') + 1_440 * daysBetween(dayIn('UTC', at), dayIn(zone, at));
}
