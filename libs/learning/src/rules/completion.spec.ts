import fc from 'fast-check';
import { completionOf, type Achievements } from './completion';

const lesson = (id: string) => ({ id, slug: id, title: id });
const kept = { lessons: null, share: null, whole: null };
const completion = (of: Parameters<typeof completionOf>[0], done: Achievements) =>
  completionOf(of, done, () => kept);

const course = {
  certification: {
    ...{ version: 1, attendance: 0 },
    lessons: 1,
    quizzes: 1,
    assignments: 1,
    trainerValidation: true,
    validMonths: null,
    validatorNotAlone: false,
    excusedLeftOut: false,
  },
  modules: [
    {
      ...{
        id: 'un',
        key: 'un',
        requires: [],
        number: 1,
        slug: 'un',
        title: 'Un',
        lessons: [lesson('a'), lesson('b')],
        quiz: { id: 'q', title: 'Questions' },
      },
      ...{ proof: { kind: 'assignment' }, assignment: { id: 'plan', key: 'plan', title: 'Le plan' } },
    },
    {
      ...{
        id: 'deux',
        key: 'deux',
        requires: [],
        number: 2,
        slug: 'deux',
        title: 'Deux',
        lessons: [lesson('c')],
        quiz: null,
      },
      ...{ proof: { kind: 'case' }, assignment: { id: 'cas', key: 'cas', title: 'Le cas' } },
    },
  ],
};
const all = {
  completedLessons: new Set(['a', 'b', 'c']),
  passedQuizzes: new Set(['q']),
  acceptedAssignments: new Set(['plan', 'cas']),
  attendance: [],
};

describe('completion', () => {
  it('asks for 28 % of 25 lessons with seven of them', () => {
    const [module] = course.modules;
    const lessons = Array.from({ length: 25 }, (_, place) => lesson(`l${place}`));
    const certification = { ...course.certification, lessons: 0.28 };
    const done = { ...all, completedLessons: new Set(lessons.slice(0, 7).map(({ id }) => id)) };
    const { items } = completion({ certification, modules: [{ ...module!, lessons }] }, done);
    expect(items[0]).toMatchObject({ criterion: 'module-lessons', met: true, done: 7, of: 7 });
  });

  it('names every criterion and what is missing', () => {
    const { eligible, items } = completion(course, { ...all, completedLessons: new Set(['a', 'c']) });
    expect(eligible).toBe(false);
    expect(
      items.map((entry) => [entry.criterion, entry.moduleNumber, entry.done, entry.of, entry.met]),
    ).toEqual([
      ['module-lessons', 1, 1, 2, false],
      ['module-lessons', 2, 1, 1, true],
      ['quiz', 1, 1, 1, true],
      ['assignment', 1, 1, 1, true],
      ['final-case', 2, 1, 1, true],
    ]);
  });

  it('is eligible when everything is met, and not without the validation by a trainer', () => {
    expect(completion(course, all).eligible).toBe(true);
    expect(completion(course, { ...all, acceptedAssignments: new Set(['plan']) }).eligible).toBe(false);
    expect(completion(course, { ...all, acceptedAssignments: new Set(['cas']) }).eligible).toBe(false);
    expect(completion(course, { ...all, passedQuizzes: new Set<string>() }).eligible).toBe(false);
  });

  it('lets nobody through when it asks for a validation and the course has no final case', () => {
    const modules = course.modules.map((module) => ({ ...module, assignment: null }));
    const { eligible, items } = completion({ ...course, modules }, all);
    expect(eligible).toBe(false);
    expect(items.at(-1)).toMatchObject({ criterion: 'final-case', title: null, met: false });
  });

  it('counts the final case as any assignment where no validation is asked for', () => {
    const certification = { ...course.certification, trainerValidation: false };
    const { items } = completion({ ...course, certification }, all);
    expect(items.filter(({ criterion }) => criterion === 'assignment')).toHaveLength(2);
  });

  it('asks for a share when the criteria say so', () => {
    const half = {
      ...course,
      certification: {
        ...course.certification,
        lessons: 0.5,
        quizzes: 0,
        assignments: 0.5,
        trainerValidation: false,
        validMonths: null,
        validatorNotAlone: false,
        excusedLeftOut: false,
      },
    };
    const done = {
      completedLessons: new Set(['b', 'c']),
      passedQuizzes: new Set<string>(),
      acceptedAssignments: new Set(['plan']),
      attendance: [],
    };
    expect(completion(half, done).eligible).toBe(true);
  });

  it('never loses anything by doing more', () => {
    const lessons = fc.subarray(['a', 'b', 'c']);
    fc.assert(
      fc.property(
        lessons,
        lessons,
        fc.subarray(['q']),
        fc.subarray(['plan', 'cas']),
        (some, more, quizzes, works) => {
          const before = {
            completedLessons: new Set(some),
            passedQuizzes: new Set(quizzes),
            acceptedAssignments: new Set(works),
            attendance: [],
          };
          const after = { ...before, completedLessons: new Set([...some, ...more]) };
          const met = (done: typeof before) =>
            completion(course, done).items.filter((entry) => entry.met).length;
          expect(met(after)).toBeGreaterThanOrEqual(met(before));
        },
      ),
    );
  });
});
