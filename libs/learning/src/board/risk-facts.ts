import type { CourseOutline, PublishedCourse } from '@tandem/catalogue';
import { keptOf } from '../rules/kept-modules';
import { lessonsDone } from '../rules/outline';
import type { RiskFacts } from '../rules/risk';
import type { BoardRow } from './board-facts';

/** What the rules of risk ask about one member, and her board with them: a cohort of hundreds is counted in one pass. */
export function riskFactsOf(course: PublishedCourse, outline: CourseOutline, row: BoardRow, now: number) {
  const done = {
    completed: new Map(row.completed.map((lessonId, index) => [lessonId, row.completed_at[index]!])),
    passedQuizzes: new Set(row.passed),
  };
  const attended = attendedOf(row, now);
  return {
    seatedAt: row.activated_at.getTime(),
    pausedAt: row.paused_at?.getTime() ?? null,
    certified: row.certificate_code !== null,
    lastDoneAt: lastDone(row, attended.lastAt),
    away: row.away,
    modules: outline.modules.map((module) => {
      const kept = keptOf(course, module.id, done);
      const { completed, total } = lessonsDone({ module, kept }, done.completed);
      const { number, title, quiz, lessons } = module;
      const lessonsLeft = total - completed;
      const quizLeft = quiz !== null && kept.whole === null && !done.passedQuizzes.has(quiz.id);
      const opensAt = row.opens[module.id] ?? Infinity;
      const complete = lessonsLeft === 0 && !quizLeft;
      return {
        number,
        title,
        opensAt,
        complete,
        lessonsLeft,
        quizLeft,
        completed,
        total,
        of: lessons.length,
      };
    }),
    quizzes: outline.modules.flatMap(({ number, quiz }) => {
      if (!quiz) return [];
      const failedAt = row.failed.flatMap(([quizId, at]) => (quizId === quiz.id ? [at] : []));
      return { title: quiz.title, moduleNumber: number, failedAt, passed: done.passedQuizzes.has(quiz.id) };
    }),
    returned: outline.modules.flatMap(({ number, assignment }) => {
      const last = assignment && row.latest[assignment.id];
      if (last?.[0] !== 'returned') return [];
      return { title: assignment!.title, moduleNumber: number, at: last[2]! };
    }),
    sessions: attended.judged,
    attendance: attended.attendance,
  } satisfies RiskFacts & Record<string, unknown>;
}

/** Of live sessions planned since she has her seat, or that she was at. */
function attendedOf({ held, here, excused, activated_at }: BoardRow, now: number) {
  const attendance = { presentMinutes: 0, heldMinutes: 0 };
  const judged: Array<RiskFacts['sessions'][number]> = [];
  let lastAt = -Infinity;
  for (const [place, [endsAt, minutes, signedFor]] of held.entries()) {
    const present = here[place] ?? 0;
    if (present === 0 && endsAt < activated_at.getTime()) continue;
    attendance.presentMinutes += present;
    if (present > 0) lastAt = endsAt;
    if (endsAt > now) continue;
    attendance.heldMinutes += minutes;
    if (signedFor) judged.push({ endedAt: endsAt, present: present > 0, excused: excused.includes(place) });
  }
  return { attendance, judged, lastAt };
}

function lastDone({ completed_at, answered_at, latest }: BoardRow, attendedAt: number): number | null {
  const works = Object.values(latest).map(([, at]) => at);
  const last = Math.max(attendedAt, answered_at ?? -Infinity, ...completed_at, ...works);
  return last === -Infinity ? null : last;
}
