import type { LessonHelper } from '@tandem/contracts';

export interface Theme {
  title: string;
  /** Beginnings of words, or of several words in a row. */
  words: readonly string[];
}

/** A member of the cohort, with what she lets it read of what she can help with. */
export interface PossibleHelper {
  personId: string;
  name: string;
  answers: ReadonlyArray<{ prompt: LessonHelper['met'][number]['prompt']; text: string }>;
}

export const helpersShown = 3;

/**
 * Up to three members whose answers meet a theme of the lesson, with the words that met, as she wrote them.
 *
 * Whoever meets one fits as well as anybody: more words would favour those who write more. Of those who fit, the order is
 * that of a hash of lesson, reader and member: the same at each visit, another one for each reader and each lesson, so that
 * nobody is asked by all.
 */
export function suggestHelpers(
  members: readonly PossibleHelper[],
  themes: readonly Theme[],
  { lessonId, readerId }: { lessonId: string; readerId: string },
): LessonHelper[] {
  const beginnings = themes.flatMap(({ words }) => words.map(plainWords));
  return members
    .flatMap(({ personId, name, answers }) => {
      const met = answers.flatMap(({ prompt, text }) => {
        const words = wordsThatMeet(text, beginnings);
        return words.length > 0 ? [{ prompt, words }] : [];
      });
      const turn = hash(`${lessonId}|${readerId}|${personId}`);
      return met.length > 0 && personId !== readerId ? [{ turn, helper: { personId, name, met } }] : [];
    })
    .sort((a, b) => a.turn - b.turn || (a.helper.personId < b.helper.personId ? -1 : 1))
    .slice(0, helpersShown)
    .map(({ helper }) => helper);
}

/** What an answer must hold to meet one of the themes: the database leaves the others out. */
export function firstBeginnings(themes: readonly Theme[]): string[] {
  return [...new Set(themes.flatMap(({ words }) => words.map((word) => plainWords(word)[0] ?? word)))];
}

/** Each once, at most three: what a reader takes in at a glance. */
function wordsThatMeet(text: string, beginnings: ReadonlyArray<readonly string[]>): string[] {
  const written = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const plain = written.map(([word]) => plainWords(word).join(''));
  const found = new Map<string, string>();
  // What stands inside a meeting is no other one.
  let reached = 0;
  for (const at of written.keys()) {
    if (at < reached) continue;
    const longest = Math.max(
      0,
      ...beginnings
        .filter((beginning) => beginning.every((start, next) => plain[at + next]?.startsWith(start)))
        .map((beginning) => beginning.length),
    );
    if (longest === 0) continue;
    reached = at + longest;
    const last = written[at + longest - 1]!;
    const key = plain.slice(at, at + longest).join(' ');
    if (!found.has(key)) found.set(key, text.slice(written[at]!.index, last.index + last[0].length));
  }
  return [...found.values()].slice(0, 3);
}

function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** FNV-1a, with a last mix: ids that are alike at their ends must not stand together. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
