import type { CalendarRelease, CalendarSession } from '@tandem/contracts';

export type Entry =
  | ({ kind: 'session'; at: string; over: boolean } & CalendarSession)
  | ({ kind: 'release'; at: string; over: boolean } & CalendarRelease);

export interface Week {
  /** Its Monday, a calendar day. */
  monday: string;
  entries: Entry[];
}

/** By the week of each entry on the wall of its zone; what is over with the latest first. */
export function agenda(sessions: CalendarSession[], releases: CalendarRelease[], now: Date) {
  const entries: Entry[] = [
    ...sessions.map((session) => {
      const ends = Date.parse(session.startsAt) + session.minutes * 60_000;
      return { ...session, kind: 'session' as const, at: session.startsAt, over: ends <= now.getTime() };
    }),
    ...releases.map((release) => ({
      ...{ ...release, kind: 'release' as const, at: release.opensAt },
      over: Date.parse(release.opensAt) <= now.getTime(),
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    coming: byWeek(entries.filter(({ over }) => !over)),
    past: byWeek(entries.filter(({ over }) => over).reverse()),
  };
}

function byWeek(entries: Entry[]): Week[] {
  const weeks = new Map<string, Entry[]>();
  for (const entry of entries) {
    const monday = mondayOf(entry.at, entry.zone);
    weeks.set(monday, [...(weeks.get(monday) ?? []), entry]);
  }
  return [...weeks].map(([monday, ofWeek]) => ({ monday, entries: ofWeek }));
}

function mondayOf(instant: string, zone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - ((noon.getUTCDay() + 6) % 7));
  return noon.toISOString().slice(0, 10);
}
