import { addDays, dayIn, daysBetween, instantOf } from '@tandem/platform';

interface Placed {
  id: string;
  startsAt: Date;
}

/** A wall time that does not exist or happens twice: the chosen one, or that of a session which follows. */
export class UnrealTime extends Error {
  constructor(readonly of: 'chosen' | 'following') {
    super(`unreal time of the ${of} session`);
  }
}

/**
 * Where a session goes that is moved to a day and time, and where those go that follow it: by as many days on the
 * calendar, to the same time on the wall. Sessions keep the day that they have in `zone` now.
 * @throws UnrealTime
 */
export function moveSessions<S extends Placed>(
  [chosen, ...following]: readonly [S, ...S[]],
  to: { day: string; at: string },
  zone: string,
): Array<S & { day: string; at: string }> {
  const days = daysBetween(dayIn(zone, chosen.startsAt), to.day);
  return [
    place(chosen, to.day, to.at, zone, 'chosen'),
    ...following.map((session) => {
      const day = addDays(dayIn(zone, session.startsAt), days);
      return place(session, day, to.at, zone, 'following');
    }),
  ];
}

function place<S extends Placed>(session: S, day: string, at: string, zone: string, of: UnrealTime['of']) {
  try {
    return { ...session, day, at, startsAt: instantOf(day, at, zone) };
  } catch (error) {
    if (error instanceof RangeError) throw new UnrealTime(of);
    throw error;
  }
}
