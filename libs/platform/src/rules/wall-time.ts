import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a wall time in a zone. 19:00 in Paris stays 19:00 on both sides of a clock change, which adding
 * multiples of 24 hours does not give.
 *
 * @param day calendar day, `2027-03-28`
 * @param time wall time, `19:00`
 * @param zone IANA name, `Europe/Paris`
 * @throws RangeError when the time does not exist on that day or happens twice
 */
export function instantOf(day: string, time: string, zone: string): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds);
}

/** The first instant of a calendar day: where the clock skips midnight, one o'clock. */
export function startOfDay(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** `day` plus a number of days, on the calendar. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day of a later month; the last of that month where it is shorter: 31 January plus one is 28 February. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from `from` to `to` on the calendar. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The calendar day that an instant falls on in a zone. */
export function dayIn(zone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The wall time that an instant falls on in a zone, `19:00`. */
export function timeIn(zone: string, instant: Date): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return wall.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/**
 * Milliseconds of an ISO 8601 duration counted from an instant on the UTC calendar: P1M is the length of that month.
 * @throws RangeError when it is negative
 */
export function durationFrom(instant: Date, duration: string): number {
  const start = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('UTC');
  const length = start.add(Temporal.Duration.from(duration)).epochMilliseconds - instant.getTime();
  if (length < 0) throw new RangeError('negative duration');
  return length;
}
