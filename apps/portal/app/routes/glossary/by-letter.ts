/** Terms that come in alphabetical order, by first letter without its accent: « École » stands under E. */
export function byLetter<T extends { term: string }>(terms: readonly T[]): [letter: string, terms: T[]][] {
  const letters = new Map<string, T[]>();
  for (const one of terms) {
    const letter = one.term
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .charAt(0)
      .toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), one]);
  }
  return [...letters];
}
