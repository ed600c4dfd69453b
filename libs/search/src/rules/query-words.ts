/**
 * Words as typed, once each: letters and numbers only, so that nothing typed means anything to PostgreSQL's `tsquery`. A number
 * written in groups, « 1 490 », is one word.
 */
export function queryWords(q: string): string[] {
  const words =
    q
      .normalize('NFC')
      .toLowerCase()
      .replace(groupsOfDigits, (number) => number.replace(/\s/g, ''))
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Letters alone: « l’ », « d’ », « à ».
  return [...new Set(words)].filter((word) => /\p{N}/u.test(word) || word.length > 1);
}

const groupsOfDigits = /(?<![\p{L}\p{N}])\d{1,3}(?:\s\d{3})+(?![\p{L}\p{N}])/gu;

/** One `tsquery` for words: all of them, or any. */
export function tsquery(words: readonly string[], operator: '&' | '|'): string {
  return words.map(term).join(` ${operator} `);
}

/**
 * A word of some length also finds what goes on after it: « certif », and « délégation » by « délég ». The stemmer leaves two
 * endings that are cut here: « -ée », which it knows by its accent alone, and the plural of « vidéos » and « revenus ».
 */
function term(word: string): string {
  // Lessons write it in groups, which the index has as words that follow each other.
  if (/^\d{4,9}$/.test(word)) return `(${word} | ${word.replace(/\B(?=(?:\d{3})+$)/g, ' <-> ')})`;
  const plain = word.replace(/[eé]e(s?)$/u, 'e$1').replace(/(?<=..[aou])s$/u, '');
  return plain.length >= shortestBeginning && !/\p{N}/u.test(plain) ? `${plain}:*` : plain;
}

const shortestBeginning = 4;
