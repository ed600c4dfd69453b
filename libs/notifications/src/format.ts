import type { Locale } from '@tandem/contracts';

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
  return written(
    locale,
    new Intl.DateTimeFormat(tag(locale), { ...longDay, timeZone: zone }).format(instant),
  );
}

/** « 12 janvier 2027 à 14 h 05 », of an instant in a zone. */
export function momentOf(locale: Locale, instant: Date, zone: string): string {
  const time = new Intl.DateTimeFormat(tag(locale), { timeStyle: 'short', timeZone: zone }).format(instant);
  const day = dayOf(locale, instant, zone);
  return locale === 'fr' ? `${day} à ${time.replace(':', '\u00a0h\u00a0')}` : `${day} at ${time}`;
}

/** « 12 janvier 2027 », from a calendar day. */
export function calendarDay(locale: Locale, day: string): string {
  return dayOf(locale, new Date(`${day}T12:00:00Z`), 'UTC');
}

/** « du 12 janvier au 6 avril 2027 », from calendar days. */
export function period(locale: Locale, from: string, to: string): string {
  const format = new Intl.DateTimeFormat(tag(locale), { ...longDay, timeZone: 'UTC' });
  const range = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  return locale === 'fr' ? written(locale, `du ${range.replace(/\s*–\s*/u, ' au ')}`) : range;
}

/** French writes the first of a month « 1er » and keeps the day with its month; Intl does neither. */
function written(locale: Locale, date: string): string {
  if (locale !== 'fr') return date;
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
