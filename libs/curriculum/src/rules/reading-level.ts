import type { CurriculumIssue } from '../curriculum-error';
import type { LessonFile } from '../format';
import { proseOfLesson, sentencesOf, wordsOf } from '../prose';

/**
 * Module 1, written as the programme should be read, lies between 82 and 86. 70 is where Flesch's classes pass from
 * « plutôt facile » to « moyen »; above 95 it would be written for children.
 */
const bounds = { min: 70, max: 95 };

/** Refuses lessons that read harder, or flatter, than the programme. Text of tables and headings does not count. */
export function readingLevel(lesson: LessonFile): CurriculumIssue[] {
  const paragraphs = proseOfLesson(lesson).filter(({ kind }) => kind === 'paragraph');
  const sentences = paragraphs.flatMap(({ text }) => sentencesOf(text));
  if (sentences.length === 0) return [];
  const ease = kandelMoles(sentences);
  if (ease >= bounds.min && ease <= bounds.max) return [];
  const message = `reading ease ${ease.toFixed(0)} (Kandel-Moles), not ${bounds.min} to ${bounds.max}`;
  return [{ file: lesson.file, field: 'body', message }];
}

/**
 * Reading ease from 0 (hard) to 100 (easy): Flesch's formula adapted to French. L. Kandel and A. Moles, « Application de
 * l’indice de Flesch à la langue française », Cahiers d’études de radio-télévision 19 (1958), p. 253-274.
 */
export function kandelMoles(sentences: string[]): number {
  const words = sentences.flatMap(wordsOf);
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return 207 - 1.015 * (words.length / sentences.length) - 73.6 * (count / words.length);
}

/** Groups of vowels, without a mute ending: « structure » has two. */
function syllables(word: string): number {
  const letters = word.toLowerCase().normalize('NFC');
  const groups = letters.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/g)?.length ?? 0;
  const mute = groups > 1 && /[^aeiouyàâäéèêëîïôöùûüœæ](?:e|es|ent)$/.test(letters) ? 1 : 0;
  return Math.max(1, groups - mute);
}
