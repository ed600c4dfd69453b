import type { CurriculumIssue } from '../curriculum-error';
import type { LessonFile } from '../format';
import { proseOfLesson, wordsOf } from '../prose';

const words = { min: 800, max: 1200 };
/** Words a minute: studying with a pen in hand, against reading what is easy. */
const pace = { slow: 60, fast: 120 };
const longestExercise = 60;

/** A lesson says one thing at length, shows it on a case, lets her do it, and sums it up, in the time it announces. */
export function lessonShape(lesson: LessonFile): CurriculumIssue[] {
  const { file, text, minutes } = lesson;
  if (!text) return [{ file, field: 'body', message: 'is still to be written' }];
  const count = proseOfLesson(lesson).reduce((sum, one) => sum + wordsOf(one.text).length, 0);
  const faults: [string, string | false][] = [
    [
      'body',
      (count < words.min || count > words.max) && `has ${count} words, not ${words.min} to ${words.max}`,
    ],
    [
      'minutes.reading',
      (minutes.reading < count / pace.fast || minutes.reading > count / pace.slow) &&
        `${minutes.reading} for ${count} words: ${Math.ceil(count / pace.fast)} to ${Math.floor(count / pace.slow)}`,
    ],
    ['minutes.exercise', minutes.exercise > longestExercise && `is over ${longestExercise}`],
    ['body', !text.includes(':::cas{') && 'has no worked case (:::cas)'],
    ['body', !text.includes(':::exercice{') && 'has no exercise (:::exercice)'],
    ['body', !text.includes(':::retenir') && 'has no recap (:::retenir)'],
    ['body', !/^(?:\||::figure\{|:::schema\{)/m.test(text) && 'has no table, figure or drawing'],
  ];
  return faults.flatMap(([field, message]) => (message ? [{ file, field, message }] : []));
}
