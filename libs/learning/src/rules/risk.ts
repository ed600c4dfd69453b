import type { Risk } from '@tandem/contracts';

/** What the rules count with; days are of 24 hours. */
const riskRules = {
  idleDays: 7,
  behindDays: 14,
  quizFailures: 2,
  returnedDays: 7,
  absences: 2,
} as const;

const day = 86_400_000;

/** From and until, in milliseconds of the epoch: a time in which nothing is expected of her. */
interface Away {
  from: number;
  until: number;
}

/** Instants in milliseconds of the epoch; nothing in it is later than the instant that it is judged at. */
export interface RiskFacts {
  seatedAt: number;
  /** Since when her lessons are closed for want of payment; null while they are not. */
  pausedAt: number | null;
  certified: boolean;
  /** The last thing that she finished: a lesson, an answered quiz, work handed in, her presence. */
  lastDoneAt: number | null;
  /** Pauses of her plan, and times in which her lessons were closed. */
  away: readonly Away[];
  /** In their order, with what is left of each: when each of these lessons opens to her, and when all that the quiz is about. */
  modules: ReadonlyArray<{
    number: number;
    title: string;
    lessonsLeft: readonly number[];
    quizLeft: number | null;
  }>;
  /** Those that she has answered and not passed, and when; the earliest first. */
  quizzes: ReadonlyArray<{ title: string; moduleNumber: number; failedAt: readonly number[] }>;
  /** Work whose last version was sent back. */
  returned: ReadonlyArray<{ title: string; moduleNumber: number; at: number }>;
  /** The end of the live session that she came to last. */
  attendedAt: number | null;
  /** Live sessions that count for her and that she did not come to, the earliest first. */
  missed: ReadonlyArray<{ endedAt: number; excused: boolean }>;
}

/**
 * Why somebody may need her trainer. A handful of fixed rules, each about one thing that she can do: once she has done it
 * the reason is gone. While her lessons are closed for want of payment only that is said; a certificate ends them all.
 */
export function riskOf(facts: RiskFacts, now: number): Risk[] {
  if (facts.certified) return [];
  if (facts.pausedAt !== null) return [{ kind: 'paused', since: iso(facts.pausedAt) }];
  return [
    ...idle(facts, now),
    ...behind(facts, now),
    ...failed(facts),
    ...unanswered(facts, now),
    ...absent(facts),
  ];
}

/** Counted from when she last finished something, or from when there was something to do. */
function idle({ modules, seatedAt, lastDoneAt, away }: RiskFacts, now: number): Risk[] {
  const todo = modules.flatMap(leftOf).filter((opensAt) => opensAt <= now);
  if (todo.length === 0) return [];
  const since = Math.max(seatedAt, lastDoneAt ?? 0, Math.min(...todo));
  return afterDays(since, riskRules.idleDays, away) <= now ? [{ kind: 'idle', since: iso(since) }] : [];
}

/** Asks for what has come only: a lesson that opens later than its module waits for its own time, the quiz for the last one. */
function behind({ modules, seatedAt, away }: RiskFacts, now: number): Risk[] {
  const dueAt = (module: RiskFacts['modules'][number]) =>
    afterDays(Math.max(seatedAt, Math.min(...leftOf(module))), riskRules.behindDays, away);
  const late = modules.filter((module) => dueAt(module) <= now);
  if (late.length === 0) return [];
  return [
    {
      kind: 'behind',
      since: iso(Math.min(...late.map(dueAt))),
      modules: late.map(({ number, title, lessonsLeft, quizLeft }) => ({
        ...{ number, title },
        lessonsLeft: lessonsLeft.filter((opensAt) => opensAt <= now).length,
        quizLeft: quizLeft !== null && quizLeft <= now,
      })),
    },
  ];
}

/** When what is left of a module opens. */
const leftOf = ({ lessonsLeft, quizLeft }: RiskFacts['modules'][number]): readonly number[] =>
  quizLeft === null ? lessonsLeft : [...lessonsLeft, quizLeft];

function failed({ quizzes }: RiskFacts): Risk[] {
  return quizzes
    .filter(({ failedAt }) => failedAt.length >= riskRules.quizFailures)
    .map(({ title, moduleNumber, failedAt }) => ({
      ...{ kind: 'quiz-failed', title, moduleNumber, failures: failedAt.length },
      since: iso(failedAt[riskRules.quizFailures - 1]!),
    }));
}

function unanswered({ returned, away }: RiskFacts, now: number): Risk[] {
  return returned
    .filter(({ at }) => afterDays(at, riskRules.returnedDays, away) <= now)
    .map(({ title, moduleNumber, at }) => ({ kind: 'work-returned', title, moduleNumber, since: iso(at) }));
}

function absent(facts: RiskFacts): Risk[] {
  const absences = missedInARow(facts);
  if (absences.length < riskRules.absences) return [];
  return [{ kind: 'absent', since: iso(absences[0]!.endedAt), sessions: absences.length }];
}

/** Whether she missed the last session that she was expected at: some of these make the risk. */
export const missedLast = (facts: RiskFacts): boolean =>
  !facts.certified && facts.pausedAt === null && missedInARow(facts).length > 0;

/** Since she was there last. An absence with an excuse, or in a pause, is no absence, and ends none. */
function missedInARow({ attendedAt, missed, away }: RiskFacts): RiskFacts['missed'] {
  const paused = (at: number) => away.some(({ from, until }) => from <= at && at < until);
  return missed.filter(
    ({ endedAt, excused }) => endedAt > (attendedAt ?? -Infinity) && !excused && !paused(endedAt),
  );
}

/** The instant that lies so many days later, without those in which nothing is expected of her. */
function afterDays(from: number, days: number, away: readonly Away[]): number {
  let reached = from + days * day;
  for (const pause of [...away].sort((a, b) => a.from - b.from)) {
    const begun = Math.max(pause.from, from);
    // What two of them share counts once.
    const left = pause.until - begun;
    if (left > 0 && begun < reached) [reached, from] = [reached + left, pause.until];
  }
  return reached;
}

const iso = (instant: number): string => new Date(Math.round(instant)).toISOString();
