import type { Locale, Money } from '@tandem/contracts';

export const academyZone = 'Europe/Paris';

const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');

/** « 1 490 € »; cents only when there are some. */
export function money(locale: Locale, { amount, currency }: Money): string {
  const digits = amount % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(tag(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 100);
}

/** « 12 janvier 2027 », from a calendar day: no zone can shift it. */
export function day(locale: Locale, calendarDay: string, weekday = false): string {
  return new Intl.DateTimeFormat(tag(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday && { weekday: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(`${calendarDay}T00:00:00Z`));
}

/** « mardi 12 janvier 2027 à 19:00 », in the zone given. */
export function moment(locale: Locale, instant: string, zone: string = academyZone): string {
  return new Intl.DateTimeFormat(tag(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

/** « 12 janvier 2027 », the day of an instant in the zone given. */
export function dayOf(locale: Locale, instant: string, zone: string = academyZone): string {
  return new Intl.DateTimeFormat(tag(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(instant));
}

/** « 1 h 20 », « 45 min ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}

/** « 80 % », from a share. */
export function percent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(tag(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
