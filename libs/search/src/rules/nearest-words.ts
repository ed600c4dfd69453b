import { queryWords } from './query-words';

/** A word as typed, with those of the course that share the most groups of three letters with it, best first. */
export interface TypedWord {
  word: string;
  near: string[];
}

/**
 * For each word what was meant by it: the one that the fewest letters part from it, of the course and of texts that are hers to
 * read; the word itself where it is short. What nothing comes near to is left out.
 */
export function nearestWords(typed: readonly TypedWord[], texts: readonly string[]): string[] {
  const written = queryWords(texts.join(' ')).filter((word) => /^\p{L}{4,40}$/u.test(word));
  const chosen = typed.flatMap(({ word, near }) =>
    word.length < 4 ? [word] : nearest(word, [...near, ...written]),
  );
  return [...new Set(chosen)];
}

function nearest(word: string, candidates: readonly string[]): string[] {
  const typed = folded(word);
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  let best: { word: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const plain = folded(candidate);
    // A beginning finds what goes on after it.
    const distance = plain.startsWith(typed)
      ? Math.min(1, plain.length - typed.length)
      : editsBetween(typed, plain, allowed);
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { word: candidate, distance };
  }
  return best ? [best.word] : [];
}

const folded = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');

/**
 * How many letters were left out, put in, taken for another or for their neighbour (optimal string alignment). Above `most`,
 * some number above it.
 */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + cost,
        swapped ? before[j - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
