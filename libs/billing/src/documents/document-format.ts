import type { Locale } from '@tandem/contracts';
import { frenchDate } from '@tandem/platform';

const tags = { fr: 'fr-FR', en: 'en-GB' } as const;

/** « 1 490,00 € » from minor units: a document of account always shows the cents. */
export function exactMoney(locale: Locale, cents: number): string {
  return new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** « 1er mars 2027 », from a calendar day. */
export function writtenDay(locale: Locale, day: string): string {
  const shape = { dateStyle: 'long', timeZone: 'UTC' } as const;
  const at = new Date(`${day}T00:00:00Z`);
  return locale === 'fr' ? frenchDate(at, shape) : new Intl.DateTimeFormat(tags[locale], shape).format(at);
}

export function writtenPercent(locale: Locale, rate: number): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 2 }).format(
    rate / 100,
  );
}

export function countryName(locale: Locale, code: string): string {
  return new Intl.DisplayNames(tags[locale], { type: 'region' }).of(code) ?? code;
}

/** What people quote of an order: the random end of its id. */
export function orderNumber(orderId: string): string {
  return orderId.slice(-8).toUpperCase();
}

/** « FR76 3000 6000 … », in fours, as it is read from paper: also « 123 456 789 » by threes. */
export function grouped(text: string, size: number): string {
  return text.match(new RegExp(`.{1,${size}}`, 'g'))!.join('\u00a0');
}
