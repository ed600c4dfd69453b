import type { Locale } from '@tandem/contracts';
import { zoneTime } from '@tandem/contracts/zones';

const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');

const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** « 1 490 € » from minor units; cents only when there are some. */
export function money(locale: Locale, amount: number, currency: string): string {
  const digits = amount % 100 === 0 ? 0 : 2;
  const shape = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(tag(locale), shape).format(amount / 100);
}

/** « 12 janvier 2027 », the day of an instant in a zone. */
export function dayOf(locale: Locale, instant: Date, zone: string): string {
  return written(locale, instant, { ...longDay, timeZone: zone });
}

/** « 12 janvier 2027 à 14 h 05 », of an instant in a zone. */
export function momentOf(locale: Locale, instant: Date, zone: string): string {
  return at(locale, dayOf(locale, instant, zone), instant, zone);
}

/** « mardi 12 janvier 2027 à 19 h (heure de Paris) »: when she has to be there, or it is too late. */
export function appointmentOf(locale: Locale, instant: Date, zone: string): string {
  const day = written(locale, instant, { ...longDay, weekday: 'long', timeZone: zone });
  return `${at(locale, day, instant, zone)} (${zoneTime(locale, zone)})`;
}

/** « 12 janvier à 19 h », for a subject, where the letter says the rest. */
export function shortMomentOf(locale: Locale, instant: Date, zone: string): string {
  const day = written(locale, instant, { day: 'numeric', month: 'long', timeZone: zone });
  return at(locale, day, instant, zone);
}

/** French usage: « 8 h », « 8 h 05 ». */
function at(locale: Locale, day: string, instant: Date, zone: string): string {
  const time = new Intl.DateTimeFormat(tag(locale), { timeStyle: 'short', timeZone: zone }).format(instant);
  if (locale !== 'fr') return `${day} at ${time}`;
  const [hour, minute] = time.split(':');
  return `${day} à ${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}

/** « 12 janvier 2027 », from a calendar day. */
export function calendarDay(locale: Locale, day: string): string {
  return dayOf(locale, new Date(`${day}T12:00:00Z`), 'UTC');
}

/** « du 12 janvier au 6 avril 2027 », from calendar days. */
export function period(locale: Locale, from: string, to: string): string {
  const format = new Intl.DateTimeFormat(tag(locale), { ...longDay, timeZone: 'UTC' });
  const range = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  return locale === 'fr' ? inFrench(`du ${range.replace(/\s*–\s*/u, ' au ')}`) : range;
}

function written(locale: Locale, instant: Date, shape: Intl.DateTimeFormatOptions): string {
  const date = new Intl.DateTimeFormat(tag(locale), shape).format(instant);
  // Some versions of ICU put a comma after the day of the week.
  return locale === 'fr' ? inFrench(date) : date.replace(',', '');
}

/** French writes the first of a month « 1er » and keeps the day with its month; Intl does neither. */
function inFrench(date: string): string {
  return date.replace(/\b1(?= \p{L})/gu, '1er').replace(/(?<=\b\d{1,2}|\b1er) (?!au )(?=\p{L})/gu, '\u00a0');
}

/** What people quote of an order: the random end of its id, because the start of a version 7 is only the time. */
export function orderNumber(orderId: string): string {
  return orderId.slice(-8).toUpperCase();
}

/** The first of her names, for a greeting. */
export function givenName(name: string): string {
  return name.split(/\s+/, 1)[0]!;
}

/** `bonjour@tandem.example`, from « Tandem <bonjour@tandem.example> ». */
export function addressOf(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}
