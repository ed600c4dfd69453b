import { getWorkEvidence } from '@tandem/contracts';
import { dayOf, type Cell } from '@tandem/contracts/tables';
import { date } from '../../../lib/format';
import { translate } from '../../../lib/messages';
import { messages as evidenceWords } from '../evidence/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** What a member finished at a distance: the three lists of the page under one another. */
export const evidenceTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(evidenceWords, locale);
  const seat = query.get('place') ?? undefined;
  const evidence = await call(getWorkEvidence, { params: idsOf(query), query: { seat } });
  const { cohort, person } = evidence;
  const { zone } = cohort;
  const none = { minutes: null, score: null, result: null };
  interface Line {
    kind: string;
    title: string;
    at: string;
    minutes: number | null;
    score: number | null;
    result: Cell;
  }
  const lines: Line[] = [
    ...evidence.lessons.map(({ title, module, completedAt, minutes }) => ({
      ...{ ...none, kind: t.lesson, title: `${module}. ${title}`, at: completedAt, minutes },
    })),
    ...evidence.quizzes.map(({ title, submittedAt, score, passed }) => ({
      ...{ ...none, kind: t.quiz, title, at: submittedAt, score },
      result: passed ? words.passed : words.failed,
    })),
    ...evidence.works.map(({ title, number, submittedAt, review }) => ({
      ...{ ...none, kind: t.handIn, title: words.version(title, number), at: submittedAt },
      result: review
        ? words.answered(
            words.reviewed[review.decision],
            date(locale, review.at, 'date', zone),
            review.byName,
          )
        : words.waiting,
    })),
  ];
  return {
    table: tableOf(lines, [
      [t.kind, ({ kind }) => kind],
      [t.title, ({ title }) => title],
      [t.day, ({ at }) => dayOf(at, zone)],
      [words.duration, ({ minutes }) => (minutes === null ? null : { minutes })],
      [t.score, ({ score: share }) => (share === null ? null : { share })],
      [t.result, ({ result }) => result],
    ]),
    ...{ about: person.name, zone },
  };
};
