import { editsBetween } from './edits-between';

/** A word as typed, with those of the course that share the most groups of three letters with it, best first. */
export interface TypedWord {
  word: string;
  near: string[];
}

/**
 * For each word what was meant by it: the one that the fewest letters part from it, of the course and of texts that are hers to
 * read; the word itself where it is short. What nothing comes near to is left out, and so are numbers: « 3 » stands everywhere.
 */
export function nearestWords(typed: readonly TypedWord[], texts: readonly string[]): string[] {
  let written: Set<string> | null = null;
  const chosen = typed.flatMap(({ word, near }) => {
    if (/^\p{N}+$/u.test(word)) return [];
    if (word.length < 4) return [word];
    const taught = nearest(word, near);
    // Reading fifty notes takes a millisecond or two: one letter is near enough.
    if (taught && taught.edits <= 1) return [taught.word];
    written ??= wordsOf(texts);
    const noted = nearest(word, written);
    const meant = taught && (!noted || taught.edits <= noted.edits) ? taught : noted;
    return meant ? [meant.word] : [];
  });
  return [...new Set(chosen)];
}

interface Nearest {
  word: string;
  edits: number;
}

function nearest(word: string, candidates: Iterable<string>): Nearest | null {
  const typed = folded(word);
  const allowed = typed.length < 6 ? 1 : 2;
  let best: Nearest | null = null;
  for (const candidate of candidates) {
    if (candidate.length < typed.length - allowed) continue;
    const plain = folded(candidate);
    // A beginning finds what goes on after it.
    const edits = plain.startsWith(typed)
      ? Math.min(1, plain.length - typed.length)
      : editsBetween(typed, plain, allowed);
    if (edits <= allowed && edits < (best?.edits ?? Infinity)) best = { word: candidate, edits };
  }
  return best;
}

const wordsOf = (texts: readonly string[]) =>
  new Set(
    texts
      .join(' ')
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{4,40}/gu),
  );

const folded = (word: string) =>
  /^[a-z]+$/.test(word)
    ? word
    : word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
