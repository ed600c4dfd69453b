import { formatDate, formatMoney, type DateShape } from '@tandem/ui';
import type { Locale, Money } from '@tandem/contracts';
import { kept } from './kept';

/** Where the academy lives: for what has no zone of its own. */
export const academyZone = 'Europe/Paris';

const percents = kept(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');

const decimals = kept(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** « 1 490 € »; cents only when there are some. */
export const money = (locale: Locale, value: Money): string => formatMoney({ ...value, locale: tag(locale) });

/** « 12 janvier 2027 » from a calendar day, which no zone can shift, or from an instant seen from `zone`. */
export function date(locale: Locale, value: string, shape: DateShape = 'date', zone = academyZone): string {
  const text = formatDate({ value, locale: tag(locale), zone, shape });
  // A number does not end a line: « 4 janvier » holds together.
  return text.replace(/(\d|1er) (?=\p{L})/gu, '$1\u00a0');
}

/** « mardi 12 janvier à 19 h », in the zone given. */
export const moment = (locale: Locale, instant: string, zone = academyZone): string =>
  date(locale, instant, 'datetime', zone);

/** « 45 min », « 1 h 20 ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}

/** « 80 % », from a share. */
export function percent(locale: Locale, share: number): string {
  return percents(tag(locale)).format(share);
}

/** « 0,42 », « −0,10 ». */
export function decimal(locale: Locale, value: number): string {
  return decimals(tag(locale)).format(value).replace('-', '\u2212');
}

/** `12 Ko`, `1,4 Mo`. */
export function fileSize(locale: Locale, bytes: number): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
}
