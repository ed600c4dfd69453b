import type { CourseOutline, PublishedCourse } from '@tandem/catalogue';
import { keptOf } from '../rules/kept-modules';
import { lessonsDone } from '../rules/outline';
import type { RiskFacts } from '../rules/risk';
import type { BoardRow } from './board-facts';

/** What the rules of risk ask about one member, and her board with them: a cohort of hundreds is counted in one pass. */
export function riskFactsOf(course: PublishedCourse, outline: CourseOutline, row: BoardRow) {
  const done = { completed: row.times, passedQuizzes: new Set(row.passed) };
  return {
    seatedAt: row.activated_at.getTime(),
    pausedAt: row.paused_at?.getTime() ?? null,
    certified: row.certificate_code !== null,
    lastDoneAt: lastDone(row),
    away: row.away,
    modules: outline.modules.map((module) => {
      const kept = keptOf(course, module.id, done);
      const { completed, total } = lessonsDone({ module, kept }, row.completed);
      const { number, title, quiz, lessons } = module;
      const opensAt = row.opens[module.id] ?? Infinity;
      const opening = ({ id }: { id: string }) => row.opens[id] ?? opensAt;
      const left = completed < total ? lessons.filter(({ id }) => !row.completed.has(id)) : [];
      const quizLeft = quiz !== null && kept.whole === null && !done.passedQuizzes.has(quiz.id);
      return {
        number,
        title,
        opensAt,
        completed,
        total,
        of: lessons.length,
        lessonsLeft: left.map(opening),
        quizLeft: quizLeft ? Math.max(opensAt, ...lessons.map(opening)) : null,
      };
    }),
    quizzes: outline.modules.flatMap(({ number, quiz }) => {
      const failedAt = quiz && row.failed[quiz.id];
      return failedAt ? [{ title: quiz.title, moduleNumber: number, failedAt }] : [];
    }),
    returned: outline.modules.flatMap(({ number, assignment }) => {
      const last = assignment && row.latest[assignment.id];
      if (last?.[0] !== 'returned') return [];
      return { title: assignment!.title, moduleNumber: number, at: last[2]! };
    }),
    attendedAt: row.attended_at,
    missed: row.missed.map(([endedAt, excused]) => ({ endedAt, excused })),
    attendance: { presentMinutes: row.present, heldMinutes: row.held },
  } satisfies RiskFacts & Record<string, unknown>;
}

function lastDone({ completed_at, answered_at, latest, attended_at }: BoardRow): number | null {
  const works = Object.values(latest).map(([, at]) => at);
  const known = [completed_at, answered_at, attended_at, ...works].filter((at) => at !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
