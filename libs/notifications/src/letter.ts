import type { Locale } from '@tandem/contracts';

/** What a letter is made of; layouts decide how each part looks. Texts are plain: escaping is the layout's work, but of what is sanitised already. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Somebody's own words; may hold several lines. */
  | { kind: 'quote'; text: string }
  /** Somebody's own words with their form: sanitised HTML, and as they were typed. */
  | { kind: 'writing'; html: string; text: string }
  | { kind: 'facts'; rows: Array<[label: string, value: string]> }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'note'; text: string };

export interface Letter {
  subject: string;
  blocks: Block[];
  /** Why she gets it, where the letter itself does not say so. */
  why?: string;
}

/** The same letter in each language. */
export type Template<Facts> = Record<Locale, (facts: Facts) => Letter>;

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const quote = (text: string): Block => ({ kind: 'quote', text });
export const facts = (...rows: Array<[string, string]>): Block => ({ kind: 'facts', rows });
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });
export const note = (text: string): Block => ({ kind: 'note', text });
