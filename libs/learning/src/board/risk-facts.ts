import type { CourseOutline, PublishedCourse } from '@tandem/catalogue';
import { keptOf } from '../rules/kept-modules';
import { lessonsDone } from '../rules/outline';
import type { RiskFacts } from '../rules/risk';
import type { BoardRow } from './board-facts';

/** What the rules of risk ask about one member, and her board with them: a cohort of hundreds is counted in one pass. */
export function riskFactsOf(course: PublishedCourse, outline: CourseOutline, row: BoardRow) {
  const done = {
    completed: new Map(row.completed.map((lessonId, index) => [lessonId, row.completed_at[index]!])),
    passedQuizzes: new Set(row.passed),
  };
  return {
    seatedAt: row.activated_at.getTime(),
    pausedAt: row.paused_at?.getTime() ?? null,
    certified: row.certificate_code !== null,
    lastDoneAt: lastDone(row),
    away: row.away,
    modules: outline.modules.map((module) => {
      const kept = keptOf(course, module.id, done);
      const { completed, total } = lessonsDone({ module, kept }, done.completed);
      const { number, title, quiz, lessons } = module;
      const opensAt = row.opens[module.id] ?? Infinity;
      const opening = ({ id }: { id: string }) => row.opens[id] ?? opensAt;
      const left = kept.lessons === null ? lessons.filter(({ id }) => !done.completed.has(id)) : [];
      const quizLeft = quiz !== null && kept.whole === null && !done.passedQuizzes.has(quiz.id);
      return {
        ...{ number, title, opensAt, completed, total, of: lessons.length },
        lessonsLeft: left.map(opening),
        quizLeft: quizLeft ? Math.max(opensAt, ...lessons.map(opening)) : null,
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
    sessions: row.sessions.map(([endedAt, minutes, present, excused]) => ({
      ...{ endedAt, present: present > 0, excused: present + excused >= minutes },
    })),
    attendance: {
      presentMinutes: row.sessions.reduce((sum, [, , present]) => sum + present, 0),
      heldMinutes: row.sessions.reduce((sum, [, minutes]) => sum + minutes, 0),
    },
  } satisfies RiskFacts & Record<string, unknown>;
}

function lastDone({ completed_at, answered_at, latest, sessions }: BoardRow): number | null {
  const works = Object.values(latest).map(([, at]) => at);
  const attended = sessions.flatMap(([endsAt, , present]) => (present > 0 ? [endsAt] : []));
  const last = Math.max(answered_at ?? -Infinity, ...completed_at, ...works, ...attended);
  return last === -Infinity ? null : last;
}
