/**
 * A cell: text, a number, or nothing; minor units of euros; a calendar day; an instant, shown on the wall of a zone; a share
 * of one, shown as a percentage; a length of time.
 */
export type Cell =
  | string
  | number
  | null
  | { cents: number }
  | { day: string }
  | { instant: string; zone: string }
  | { share: number }
  | { minutes: number };

export interface Table {
  name: string;
  columns: string[];
  rows: Cell[][];
}

const walls = new Map<string, Intl.DateTimeFormat>();

/** What clock and calendar of a zone show at an instant: `2027-03-12 19:00`. */
export function wallTime({ instant, zone }: { instant: string; zone: string }): string {
  let wall = walls.get(zone);
  if (!wall) {
    // Swedish writes dates as ISO 8601 does.
    wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    walls.set(zone, wall);
  }
  return wall.format(new Date(instant));
}

/** The calendar day that an instant falls on in a zone. */
export const dayOf = (instant: string, zone: string): { day: string } => ({
  day: wallTime({ instant, zone }).slice(0, 10),
});
