import type { Risk } from '@tandem/contracts';
import fc from 'fast-check';
import { missedLast, riskOf, type RiskFacts } from './risk';

const day = 86_400_000;
const start = Date.parse('2027-01-04T08:00:00Z');
const now = start + 60 * day;
const at = (days: number) => start + days * day;

const moduleAt = (opensAt: number) => ({
  ...{ number: 2, title: 'Deux', lessonsLeft: [opensAt, opensAt, opensAt], quizLeft: opensAt },
});
const calm: RiskFacts = {
  ...{ seatedAt: start, pausedAt: null, certified: false, lastDoneAt: now - day, away: [] },
  modules: [{ number: 1, title: 'Un', lessonsLeft: [], quizLeft: null }, moduleAt(now - 5 * day)],
  ...{ quizzes: [], returned: [], attendedAt: null, missed: [] },
};
const risks = (facts: Partial<RiskFacts>) => riskOf({ ...calm, ...facts }, now);
const [done] = calm.modules;
const since = (instant: number) => new Date(instant).toISOString();

describe('riskOf', () => {
  it('says nothing of whoever goes on, nor of whoever has her certificate', () => {
    expect(risks({})).toEqual([]);
    expect(risks({ certified: true, pausedAt: at(1), lastDoneAt: null })).toEqual([]);
  });

  it('waits seven days from what she finished last, or from when there was something to do', () => {
    expect(risks({ lastDoneAt: at(10) })).toEqual([]);
    const late = moduleAt(now - 8 * day);
    expect(risks({ lastDoneAt: at(10), modules: [late] })).toEqual([
      { kind: 'idle', since: since(now - 8 * day) },
    ]);
    expect(risks({ lastDoneAt: at(10), modules: [done!] })).toEqual([]);
  });

  it('counts no day of a pause', () => {
    const modules = [moduleAt(now - 20 * day)];
    expect(risks({ modules }).map(({ kind }) => kind)).toEqual(['behind']);
    expect(risks({ modules, away: [{ from: now - 18 * day, until: now - 8 * day }] })).toEqual([]);
    // Two that overlap: what they share counts once.
    const away = [
      { from: now - 12 * day, until: now - 10 * day },
      { from: now - 12 * day, until: now - 9 * day },
    ];
    expect(risks({ modules, away })).toMatchObject([{ kind: 'behind', since: since(now - 3 * day) }]);
  });

  it('names what is left of the modules that opened two weeks ago', () => {
    expect(risks({ modules: [done!, moduleAt(now - 15 * day)] })).toEqual([
      {
        ...{ kind: 'behind', since: since(now - day) },
        modules: [{ number: 2, title: 'Deux', lessonsLeft: 3, quizLeft: true }],
      },
    ]);
  });

  it('asks for what has come only: a lesson that opens later than its module, and the quiz after the last one', () => {
    const module = moduleAt(now - 15 * day);
    const later = { ...module, lessonsLeft: [now + day], quizLeft: now + day };
    expect(risks({ modules: [later], lastDoneAt: at(10) })).toEqual([]);
    expect(risks({ modules: [{ ...later, lessonsLeft: [now - 15 * day, now + day] }] })).toMatchObject([
      { kind: 'behind', modules: [{ number: 2, lessonsLeft: 1, quizLeft: false }] },
    ]);
    // It came yesterday: it is not late, and no reason to be idle yet.
    const fresh = { ...module, lessonsLeft: [now - day], quizLeft: now - day };
    expect(risks({ modules: [fresh], lastDoneAt: at(10) })).toEqual([]);
  });

  it('takes a second failure of a quiz, a week without an answer to a review, two absences without excuse', () => {
    const quiz = { title: 'Questionnaire', moduleNumber: 1 };
    expect(risks({ quizzes: [{ ...quiz, failedAt: [at(1)] }] })).toEqual([]);
    expect(risks({ quizzes: [{ ...quiz, failedAt: [at(1), at(2), at(3)] }] })).toMatchObject([
      { kind: 'quiz-failed', since: since(at(2)), failures: 3 },
    ]);
    const work = { title: 'Étude', moduleNumber: 2 };
    expect(risks({ returned: [{ ...work, at: now - 6 * day }] })).toEqual([]);
    expect(risks({ returned: [{ ...work, at: now - 7 * day }] })).toMatchObject([{ kind: 'work-returned' }]);
    const ill = { endedAt: at(20), excused: true };
    const missed = [{ endedAt: at(10), excused: false }, ill, { endedAt: at(30), excused: false }];
    expect(risks({ missed })).toEqual([{ kind: 'absent', since: since(at(10)), sessions: 2 }]);
    expect(risks({ missed: missed.slice(1) })).toEqual([]);
    expect(risks({ missed, attendedAt: at(10) })).toEqual([]);
    expect(risks({ missed, away: [{ from: at(29), until: at(31) }] })).toEqual([]);
  });

  it('begins to count absences with the last session that she was expected at', () => {
    const missedIn = (facts: Partial<RiskFacts>) => missedLast({ ...calm, ...facts });
    const missed = [{ endedAt: at(20), excused: false }];
    expect([missedIn({}), missedIn({ missed }), missedIn({ missed, attendedAt: at(10) })]).toEqual([
      ...[false, true, true],
    ]);
    expect(missedIn({ missed, attendedAt: at(30) })).toBe(false);
    expect(missedIn({ missed: [{ endedAt: at(20), excused: true }] })).toBe(false);
    expect(missedIn({ missed, pausedAt: at(21) })).toBe(false);
    expect(missedIn({ missed, certified: true })).toBe(false);
  });

  it('says of closed lessons that they are closed, and nothing that she could not do then', () => {
    expect(risks({ pausedAt: at(40), lastDoneAt: null })).toEqual([{ kind: 'paused', since: since(at(40)) }]);
  });
});

const instant = fc.integer({ min: 0, max: 60 }).map(at);
const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  seatedAt: instant,
  pausedAt: fc.option(instant),
  certified: fc.constant(false),
  lastDoneAt: fc.option(instant),
  away: fc.array(
    fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), until: Math.max(a, b) })),
    {
      maxLength: 3,
    },
  ),
  modules: fc.array(
    fc.record({
      ...{ number: fc.integer({ min: 1, max: 8 }), title: fc.constant('Module') },
      ...{ lessonsLeft: fc.array(instant, { maxLength: 3 }), quizLeft: fc.option(instant) },
    }),
    { maxLength: 5 },
  ),
  quizzes: fc.array(
    fc.record({
      ...{ title: fc.constant('Quiz'), moduleNumber: fc.constant(1) },
      failedAt: fc.array(instant, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  returned: fc.array(
    fc.record({ title: fc.constant('Travail'), moduleNumber: fc.constant(1), at: instant }),
    { maxLength: 3 },
  ),
  attendedAt: fc.option(instant),
  missed: fc.array(fc.record({ endedAt: instant, excused: fc.boolean() }), { maxLength: 5 }),
});

/** What each reason asks of her, done now. */
const clear: Record<Risk['kind'], (facts: RiskFacts) => RiskFacts> = {
  idle: (facts) => ({ ...facts, lastDoneAt: now }),
  behind: (facts) => ({
    ...facts,
    modules: facts.modules.map((module) => ({ ...module, lessonsLeft: [], quizLeft: null })),
  }),
  'quiz-failed': (facts) => ({ ...facts, quizzes: [] }),
  'work-returned': (facts) => ({ ...facts, returned: [] }),
  absent: (facts) => ({ ...facts, attendedAt: now }),
  paused: (facts) => ({ ...facts, pausedAt: null }),
};

describe('any student', () => {
  it('is rid of a reason by doing what it names, and gets no other by it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const kinds = riskOf(facts, now).map(({ kind }) => kind);
        for (const kind of kinds) {
          const after = riskOf(clear[kind](facts), now).map((risk) => risk.kind);
          expect(after).not.toContain(kind);
          // Lessons that open again show what they hid.
          if (kind !== 'paused') expect(kinds).toEqual(expect.arrayContaining(after));
        }
      }),
    );
  });

  it('leaves the list once she has done all that is named', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        let left = facts;
        for (let risks = riskOf(left, now), turn = 0; risks.length > 0; risks = riskOf(left, now)) {
          expect(++turn).toBeLessThan(8);
          left = clear[risks[0]!.kind](left);
        }
      }),
    );
  });

  it('is never said to have been at risk since a later moment than now', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const risk of riskOf(facts, now)) expect(Date.parse(risk.since)).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('missed the last session when the list says that she missed some', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (riskOf(facts, now).some(({ kind }) => kind === 'absent')) expect(missedLast(facts)).toBe(true);
      }),
    );
  });
});
