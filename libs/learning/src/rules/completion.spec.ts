import fc from 'fast-check';
import { completionOf } from './completion';

const course = {
  certification: { lessons: 1, quizzes: 1, trainerValidation: true },
  modules: [
    { number: 1, title: 'Un', lessons: [{ id: 'a' }, { id: 'b' }], quiz: { id: 'q', title: 'Questions' } },
    { number: 2, title: 'Deux', lessons: [{ id: 'c' }], quiz: null },
  ],
};
const all = {
  completedLessons: new Set(['a', 'b', 'c']),
  passedQuizzes: new Set(['q']),
  finalCaseValidated: true,
};

describe('completion', () => {
  it('names every criterion and what is missing', () => {
    const { eligible, items } = completionOf(course, { ...all, completedLessons: new Set(['a', 'c']) });
    expect(eligible).toBe(false);
    expect(
      items.map((entry) => [entry.criterion, entry.moduleNumber, entry.done, entry.of, entry.met]),
    ).toEqual([
      ['module-lessons', 1, 1, 2, false],
      ['module-lessons', 2, 1, 1, true],
      ['quiz', 1, 1, 1, true],
      ['final-case', null, 1, 1, true],
    ]);
  });

  it('is eligible when everything is met, and not without the validation by a trainer', () => {
    expect(completionOf(course, all).eligible).toBe(true);
    expect(completionOf(course, { ...all, finalCaseValidated: false }).eligible).toBe(false);
  });

  it('asks for a share when the criteria say so', () => {
    const half = { ...course, certification: { lessons: 0.5, quizzes: 0, trainerValidation: false } };
    const done = {
      completedLessons: new Set(['b', 'c']),
      passedQuizzes: new Set<string>(),
      finalCaseValidated: false,
    };
    expect(completionOf(half, done).eligible).toBe(true);
  });

  it('never loses anything by doing more', () => {
    const lessons = fc.subarray(['a', 'b', 'c']);
    fc.assert(
      fc.property(lessons, lessons, fc.subarray(['q']), fc.boolean(), (some, more, quizzes, validated) => {
        const before = {
          completedLessons: new Set(some),
          passedQuizzes: new Set(quizzes),
          finalCaseValidated: validated,
        };
        const after = { ...before, completedLessons: new Set([...some, ...more]) };
        const met = (done: typeof before) =>
          completionOf(course, done).items.filter((entry) => entry.met).length;
        expect(met(after)).toBeGreaterThanOrEqual(met(before));
      }),
    );
  });
});
