import { getQuizStatistics, listQuizStatistics } from '@tandem/contracts';
import type { Cell } from '@tandem/contracts/tables';
import { courseSlug } from '../../../lib/course';
import { translate } from '../../../lib/messages';
import { messages as quizWords } from '../quiz/messages';
import { messages as listWords } from '../quizzes/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

const shareOf = (share: number | null): Cell => (share === null ? null : { share });

export const quizzesTable: TableSource = async ({ call, locale }) => {
  const t = translate(messages, locale);
  const words = translate(listWords, locale);
  const { quizzes } = await call(listQuizStatistics, { params: { courseSlug } });
  return {
    table: tableOf(quizzes, [
      [words.quiz, ({ title }) => title],
      [t.module, ({ module }) => module.number],
      [t.questions, ({ questions }) => questions],
      [words.people, ({ people }) => people],
      [words.passed, ({ passed }) => shareOf(passed)],
      [words.score, ({ score }) => shareOf(score)],
    ]),
  };
};

/** Each question of a quiz with what its figures say. */
export const questionsTable: TableSource = async ({ call, query, locale }) => {
  const { csv: heads, readings } = translate(quizWords, locale);
  const { moduleSlug } = idsOf(query);
  const { title, questions } = await call(getQuizStatistics, { params: { courseSlug, moduleSlug } });
  return {
    table: tableOf(questions, [
      [heads.key, ({ key }) => key],
      [heads.prompt, ({ prompt }) => prompt],
      [heads.answered, ({ answered }) => answered],
      [heads.right, ({ right }) => shareOf(right)],
      [heads.discrimination, ({ discrimination: d }) => (d === null ? null : Math.round(d * 1000) / 1000)],
      [heads.reading, ({ reading }) => readings[reading]],
    ]),
    about: title,
  };
};
