import type { Locale } from '@tandem/contracts';
import { createContext, useContext } from 'react';
import { kept } from './kept';

/** The shape that a translation must have: the same keys (groups included), the same values. */
export type Translation<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? string
    : M[K] extends (...values: infer V) => infer R
      ? (...values: V) => R
      : Translation<M[K]>;
};

export interface Messages<M> {
  fr: M;
  en: Translation<M>;
}

/** Declares the strings of a screen. French is the model: the compiler refuses an English entry that lacks a key. */
export function defineMessages<M extends object>(messages: {
  fr: M;
  en: NoInfer<Translation<M>>;
}): Messages<M> {
  return messages;
}

/** The strings of one language, for loaders and `meta`. */
export function translate<M>(messages: Messages<M>, locale: Locale): Translation<M> {
  return locale === 'en' ? messages.en : (messages.fr as Translation<M>);
}

export const LocaleContext = createContext<Locale>('fr');
export const useLocale = (): Locale => useContext(LocaleContext);

/** The strings of a screen in the reader's language. */
export function useMessages<M>(messages: Messages<M>): Translation<M> {
  return translate(messages, useLocale());
}

const rules = kept((locale) => new Intl.PluralRules(locale));

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form that goes with a number; French counts 0 and 1 as one, English 1 only. */
export function plural(n: number, locale: Locale, forms: Forms): string {
  return forms[rules(locale).select(n)] ?? forms.other;
}
