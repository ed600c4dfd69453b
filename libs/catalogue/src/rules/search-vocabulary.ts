import type { SearchEntry } from './search-entries';

/** A word as it is written, and who may be told it. Named as the columns of `search_word`. */
export interface SearchWord {
  word: string;
  /** That say it, in order; null where something free does. */
  modules: string[] | null;
}

/** Words of some length, once each: what somebody may have meant who wrote another. */
export function searchVocabulary(
  entries: readonly Pick<SearchEntry, 'free' | 'module_id' | 'title' | 'objective' | 'sections'>[],
): SearchWord[] {
  const modulesOf = new Map<string, Set<string> | null>();
  for (const { free, module_id, title, objective, sections } of entries) {
    const texts = sections.flatMap(({ heading, text }) => [heading ?? '', text]);
    for (const word of wordsOf([title, objective, ...texts].join(' '))) {
      const modules = modulesOf.get(word);
      if (free) modulesOf.set(word, null);
      else if (modules === undefined) modulesOf.set(word, new Set([module_id]));
      else modules?.add(module_id);
    }
  }
  return [...modulesOf].map(([word, modules]) => ({ word, modules: modules && [...modules].sort() }));
}

function wordsOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(words.filter((word) => /^\p{L}{4,40}$/u.test(word)));
}
