/** Words as typed, once each: letters and numbers only, so that nothing typed means anything to PostgreSQL's `tsquery`. */
export function queryWords(q: string): string[] {
  const words =
    q
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Letters alone: « l’ », « d’ », « à ».
  return [...new Set(words)].filter((word) => /\p{N}/u.test(word) || word.length > 1);
}

/** One `tsquery` for words: all of them, or any. */
export function tsquery(words: readonly string[], operator: '&' | '|'): string {
  return words.map(term).join(` ${operator} `);
}

/**
 * A word of some length also finds what goes on after it: « certif », and « délégation » by « délég ». The stemmer, which
 * reads words without accents, does not know « -ée » for an ending of « -er »: it is shortened here.
 */
function term(word: string): string {
  const plain = word.replace(/[eé]e(s?)$/u, 'e$1');
  return plain.length >= shortestBeginning && !/\p{N}/u.test(plain) ? `${plain}:*` : plain;
}

const shortestBeginning = 4;
