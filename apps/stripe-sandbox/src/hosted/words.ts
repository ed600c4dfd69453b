import { en } from './words-en';
import { fr } from './words-fr';

export type Words = typeof fr;
export type Language = 'fr' | 'en';

const WORDS: Record<Language, Words> = { fr, en };

/** French unless the session, or for `auto` the browser, asks for English. */
export function languageOf(session: { locale: string | null } | undefined, acceptLanguage = ''): Language {
  const wanted = session?.locale === 'auto' ? acceptLanguage : (session?.locale ?? 'fr');
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'fr';
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
