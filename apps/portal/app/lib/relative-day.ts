import type { Locale } from '@tandem/contracts';
import { kept } from './kept';

const dayMs = 86_400_000;
const calendar = kept((zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }));
const relative = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** `2027-03-12`: the day that an instant falls on in a zone. */
export const calendarDay = (instant: Date, zone: string): string => calendar(zone).format(instant);

/** Calendar days between two instants as the clocks of a zone count them: yesterday evening is yesterday. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  return Math.round((Date.parse(calendarDay(to, zone)) - Date.parse(calendarDay(from, zone))) / dayMs);
}

/** « aujourd’hui », « hier », « il y a 12 jours », « il y a 3 semaines », « il y a 4 mois ». */
export function relativeDay(then: Date, now: Date, zone: string, locale: Locale): string {
  const days = daysBetween(then, now, zone);
  const say = relative(locale);
  if (days < 14) return say.format(-days, 'day');
  if (days < 60) return say.format(-Math.floor(days / 7), 'week');
  return say.format(-Math.floor(days / 30.44), 'month');
}
