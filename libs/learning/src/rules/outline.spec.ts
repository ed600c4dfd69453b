import type { ModuleContent } from '@tandem/catalogue';
import type { LessonAccess } from '@tandem/contracts';
import { outlineModules, resumePoint } from './outline';

const lesson = (id: string) => ({
  ...{ id, key: id, slug: id, title: id, objective: id, themes: [], sources: [], html: null },
  minutes: { reading: 10, exercise: 5 },
});
const moduleOf = (number: number, ids: string[]): ModuleContent => ({
  ...{
    id: `m${number}`,
    key: `m${number}`,
    number,
    slug: `m${number}`,
    title: `Module ${number}`,
    aim: '',
    outcomes: [],
  },
  ...{ free: number === 1, proof: { kind: 'quiz', title: '' }, minutes: 0, quiz: null },
  ...{ assignment: null, glossary: [], files: [], requires: [] },
  lessons: ids.map(lesson),
});
const open = { open: true } as const;
const locked = { open: false as const, reasons: [{ kind: 'not-released' as const, until: null }] };
const kept = { lessons: null, share: null, whole: null };
const entry = (module: ModuleContent, access: LessonAccess) => ({
  ...{ module, access, kept },
  lessons: module.lessons.map((one) => ({ lesson: one, access })),
});
const modules = [
  entry(moduleOf(1, ['a', 'b']), open),
  entry(moduleOf(2, ['c', 'd']), open),
  entry(moduleOf(3, ['e']), locked),
];
const nothing = {
  completed: new Set<string>(),
  started: new Set<string>(),
  lastOpened: null,
  passedQuizzes: new Set<string>(),
  triedQuizzes: new Set<string>(),
  openQuizzes: new Set<string>(),
};
const resumeWith = (completed: string[], lastOpened: string | null) =>
  resumePoint(modules, { ...nothing, completed: new Set(completed), lastOpened })?.lessonSlug ?? null;

describe('where to go on', () => {
  it('is the first lesson for a newcomer', () => expect(resumeWith([], null)).toBe('a'));
  it('is the lesson she left open', () => expect(resumeWith(['a'], 'c')).toBe('c'));
  it('is the next one after a finished lesson', () => expect(resumeWith(['a', 'c'], 'c')).toBe('d'));
  it('goes back to what she skipped when nothing is left after', () =>
    expect(resumeWith(['b', 'c', 'd'], 'd')).toBe('a'));
  it('never leads to a locked lesson', () => expect(resumeWith(['a', 'b', 'c', 'd'], 'd')).toBeNull());
  it('passes over a lesson that opens later than its module', () => {
    const [first, second] = modules;
    const later = {
      ...second!,
      lessons: second!.lessons.map((one, at) => (at === 0 ? { ...one, access: locked } : one)),
    };
    const done = { ...nothing, completed: new Set(['a', 'b']) };
    expect(resumePoint([first!, later], done)?.lessonSlug).toBe('d');
  });
});

describe('outline', () => {
  it('gives each lesson its state', () => {
    const done = { ...nothing, completed: new Set(['a']), started: new Set(['b']) };
    const [first] = outlineModules(modules, done);
    expect(first?.lessons.map((entry) => entry.state)).toEqual(['completed', 'started']);
    expect(first?.lessons[0]?.minutes).toBe(15);
  });
});
