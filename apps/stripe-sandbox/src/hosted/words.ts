import { en } from './words-en';
import { fr } from './words-fr';

export type Words = typeof fr;
export type Language = 'fr' | 'en';

const WORDS: Record<Language, Words> = { fr, en };

/** That of the session; where it leaves the choice, the first of the two the browser asks for; else French. */
export function languageOf(session: { locale: string | null } | undefined, acceptLanguage = ''): Language {
  const chosen = session?.locale && session.locale !== 'auto' ? session.locale : acceptLanguage;
  const [wanted] = /\b(fr|en)\b/.exec(chosen.toLowerCase()) ?? [];
  return wanted === 'en' ? 'en' : 'fr';
}

export const wordsOf = (language: Language): Words => WORDS[language];

const TAGS: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Minor units to "1 490,00 €"; currencies without cents keep none. */
export function money(minor: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(TAGS[language], { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Whole seconds to a date and time of Paris, where the academy lives. */
export const moment = (seconds: number, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(seconds * 1000);
