import type { Locale } from '@tandem/contracts';

const dayMs = 86_400_000;

/** Calendar days between two instants as the clocks of a zone count them: yesterday evening is yesterday. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  return Math.round((Date.parse(day.format(to)) - Date.parse(day.format(from))) / dayMs);
}

/** « aujourd’hui », « hier », « il y a 12 jours », « il y a 3 semaines », « il y a 4 mois ». */
export function relativeDay(then: Date, now: Date, zone: string, locale: Locale): string {
  const days = daysBetween(then, now, zone);
  const say = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days < 14) return say.format(-days, 'day');
  if (days < 60) return say.format(-Math.floor(days / 7), 'week');
  return say.format(-Math.floor(days / 30.44), 'month');
}
