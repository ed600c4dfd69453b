import type { Locale } from './problems';

// Beside the main entry, so that pages may use it without taking every schema along.

/** Places whose zone writes them without their accents, or in English. */
const places: Record<string, Partial<Record<Locale, string>>> = {
  'Europe/Brussels': { fr: 'Bruxelles' },
  'Europe/London': { fr: 'Londres' },
  'Indian/Reunion': { fr: 'La\u00a0Réunion', en: 'Réunion' },
  'Pacific/Noumea': { fr: 'Nouméa', en: 'Nouméa' },
};

/** A zone is told by its place: « Nouméa », “New York”. */
export function zonePlace(locale: Locale, zone: string): string {
  return places[zone]?.[locale] ?? zone.split('/').at(-1)!.replaceAll('_', '\u00a0');
}

/** Whose time is meant: « heure de Paris », « heure d’Abidjan », “Paris time”. */
export function zoneTime(locale: Locale, zone: string): string {
  const place = zonePlace(locale, zone);
  if (locale === 'en') return `${place} time`;
  if (place === 'UTC') return 'heure UTC';
  return `heure ${/^[aeiou]/i.test(place) ? 'd’' : 'de '}${place}`;
}
