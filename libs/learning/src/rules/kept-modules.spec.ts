import { earlierShapes, type CourseOutline, type ModuleShape } from '@tandem/catalogue';
import fc from 'fast-check';
import { criteriaForHer } from './criteria-for-her';
import { fewestCompletions } from './fewest-completions';
import { keptModule } from './kept-modules';
import { outlineModules } from './outline';

const hour = 3_600_000;
const noQuiz = new Set<string>();
const at = (times: Record<string, number>) => new Map(Object.entries(times));
const first: ModuleShape = { version: 1, until: 10 * hour, lessons: ['a', 'b'], asked: 1, quizId: null };

describe('a module that has changed since', () => {
  it('is complete for whoever had completed it as it was', () => {
    const done = at({ a: hour, b: 2 * hour });
    expect(keptModule([first], done, noQuiz)).toEqual({ lessons: 1, share: 1, whole: 1 });
    expect(keptModule([{ ...first, quizId: 'q' }], done, noQuiz).whole).toBeNull();
    expect(keptModule([{ ...first, quizId: 'q' }], done, new Set(['q'])).whole).toBe(1);
  });

  it('is not for whoever finished what it was later than an hour after the change', () => {
    const lessons = (b: number) => keptModule([first], at({ a: hour, b }), noQuiz).lessons;
    expect(lessons(11 * hour - 1)).toBe(1);
    expect(lessons(11 * hour)).toBeNull();
  });

  it('keeps the share that the certificate asked for, and tells the first version', () => {
    const second = { ...first, version: 4, until: 20 * hour, lessons: ['a', 'c'], asked: 2 };
    expect(keptModule([first, second], at({ a: hour, c: hour }), noQuiz)).toEqual({
      ...{ lessons: 4, share: 1, whole: 4 },
    });
  });
});

/** What happens to a course of two modules and to one person, an hour and a half apart. */
const partIds = ['a', 'b', 'c', 'd'];
/** The second module has those of these that the first has not. */
const others = ['d', 'e'];
const shape = fc.record({ lessons: fc.subarray(partIds), quiz: fc.constantFrom('q', 'r', null) });
const happening = fc.oneof(
  fc.record({ publish: shape }),
  fc.record({ complete: fc.constantFrom(...partIds, 'e') }),
  fc.record({ pass: fc.constantFrom('q', 'r') }),
);
type Happening = { publish?: { lessons: string[]; quiz: string | null }; complete?: string; pass?: string };

const named = (id: string) => ({ id, slug: id, key: id, title: id, minutes: { reading: 10, exercise: 0 } });
const outlineOf = ({ lessons, quiz }: NonNullable<Happening['publish']>): CourseOutline => ({
  ...{ title: '', hours: { lessons: 0, exercises: 0, live: 0 } },
  certification: {
    ...{
      version: 1,
      attendance: 0,
      trainerValidation: false,
      validMonths: null,
      validatorNotAlone: false,
      excusedLeftOut: false,
    },
    lessons: 1,
    quizzes: 1,
    assignments: 1,
  },
  modules: [
    {
      ...{ ...named('m'), number: 1, proof: { kind: 'quiz' }, assignment: null, requires: [] },
      ...{ lessons: lessons.map(named), quiz: quiz === null ? null : named(quiz) },
    },
    {
      ...{ ...named('n'), number: 2, proof: { kind: 'quiz' }, assignment: null, requires: [] },
      ...{ lessons: others.filter((id) => !lessons.includes(id)).map(named), quiz: null },
    },
  ],
});

/** Calls back after each happening with what is true then. */
function live(happenings: Happening[], seatedAfter: number, look: (now: ReturnType<typeof stateOf>) => void) {
  const versions = [{ number: 1, publishedAt: 0, outline: outlineOf({ lessons: ['a'], quiz: null }) }];
  const completed = new Map<string, number>();
  const passedQuizzes = new Set<string>();
  for (const [step, { publish, complete, pass }] of happenings.entries()) {
    const now = (step + 1) * 1.5 * hour;
    const { outline } = versions.at(-1)!;
    if (publish)
      versions.push({ number: versions.length + 1, publishedAt: now, outline: outlineOf(publish) });
    const open = outline.modules.some(({ lessons }) => lessons.some(({ id }) => id === complete));
    if (complete && open) completed.set(complete, completed.get(complete) ?? now);
    if (pass && outline.modules[0]!.quiz?.id === pass) passedQuizzes.add(pass);
    look(stateOf(versions, { completed, passedQuizzes }, Math.min(seatedAfter, versions.length) - 1));
  }
}

function stateOf(
  versions: Array<{ number: number; publishedAt: number; outline: CourseOutline }>,
  done: { completed: Map<string, number>; passedQuizzes: Set<string> },
  seated: number,
) {
  const present = versions.at(-1)!;
  const past = versions
    .slice(0, -1)
    .map((version, index) => ({ ...version, until: versions[index + 1]!.publishedAt }));
  const earlier = earlierShapes(present.outline, past);
  const keptOf = (id: string) => keptModule(earlier.get(id) ?? [], done.completed, done.passedQuizzes);
  const modules = present.outline.modules.map((module) => ({
    module,
    lessons: module.lessons.map((lesson) => ({ lesson, access: { open: true } })),
    access: { open: true },
    kept: keptOf(module.id),
  }));
  const facts = { ...done, started: noQuiz, lastOpened: null, triedQuizzes: noQuiz, openQuizzes: noQuiz };
  const achievements = {
    ...done,
    completedLessons: done.completed,
    acceptedAssignments: noQuiz,
    attendance: [],
  };
  const her = criteriaForHer(present, past.slice(seated, seated + 1), achievements, keptOf);
  const second = criteriaForHer(present, past.slice(-1), achievements, keptOf);
  const both = criteriaForHer(
    present,
    [...past.slice(seated, seated + 1), ...past.slice(-1)],
    achievements,
    keptOf,
  );
  return {
    missing: [her, second, both].map(({ items }) => items.filter(({ met }) => !met).length),
    complete: outlineModules(modules as never, facts).flatMap(({ id, complete }) => (complete ? [id] : [])),
    her,
    enough: done.completed.size >= fewestCompletions(present.outline, past),
  };
}

describe('whatever is published and done, in whatever order', () => {
  it('a module that was complete stays so', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 14 }), (happenings) => {
        let before: string[] = [];
        live(happenings, 1, ({ complete }) => {
          expect(complete).toEqual(expect.arrayContaining(before));
          before = complete;
        });
      }),
      { numRuns: 300 },
    );
  });

  it('who meets the criteria has completed as many lessons as that takes at least', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 14 }), fc.nat(4), (happenings, seatedAfter) => {
        live(happenings, seatedAfter + 1, ({ her, enough }) => {
          if (her.eligible) expect(enough).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('a second seat asks for nothing more: the kinder of the two counts', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 14 }), fc.nat(4), (happenings, seatedAfter) => {
        live(happenings, seatedAfter + 1, ({ missing: [her, second, both] }) => {
          expect(both).toBe(Math.min(her!, second!));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('who meets the criteria still does when the course gets more', () => {
    const more = fc.array(happening, { maxLength: 14 }).map((happenings) => {
      let held = { lessons: ['a'], quiz: null as string | null };
      return happenings.map((one) => {
        if (!('publish' in one)) return one;
        const lessons = partIds.filter((id) => [...held.lessons, ...one.publish.lessons].includes(id));
        held = { lessons, quiz: held.quiz ?? one.publish.quiz };
        return { publish: held };
      });
    });
    fc.assert(
      fc.property(more, fc.nat(4), (happenings, seatedAfter) => {
        let before = false;
        live(happenings, seatedAfter + 1, ({ her }) => {
          if (before) expect(her.items.filter(({ met }) => !met)).toEqual([]);
          before = her.eligible;
        });
      }),
      { numRuns: 300 },
    );
  });
});
