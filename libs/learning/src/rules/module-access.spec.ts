import fc from 'fast-check';
import { lessonAccess, moduleAccess, type ModuleTerms, type RequiredModule } from './module-access';

const now = new Date('2027-02-01T08:00:00Z');
const seated = { free: false, opensAt: now.getTime(), pausedAt: null, requires: [], begun: false };
const nothing = () => false;

describe('access to a module', () => {
  it('is open to all when the module is free', () => {
    const terms = { ...seated, free: true, opensAt: null };
    expect(moduleAccess(terms, nothing, now)).toEqual({ open: true });
  });

  it('needs a seat otherwise', () => {
    expect(moduleAccess({ ...seated, opensAt: null }, nothing, now)).toEqual({
      open: false,
      reasons: [{ kind: 'not-enrolled' }],
    });
  });

  it('opens on the very instant of the plan, and says it before', () => {
    expect(moduleAccess(seated, nothing, now)).toEqual({ open: true });
    expect(moduleAccess({ ...seated, opensAt: now.getTime() + 1 }, nothing, now)).toEqual({
      open: false,
      reasons: [{ kind: 'not-released', until: '2027-02-01T08:00:00.001Z' }],
    });
  });

  it('is closed while an instalment is too late, and says since when', () => {
    const terms = { ...seated, pausedAt: now.getTime() - 1 };
    expect(moduleAccess(terms, nothing, now)).toEqual({
      open: false,
      reasons: [{ kind: 'access-paused', since: '2027-02-01T07:59:59.999Z' }],
    });
    expect(moduleAccess({ ...terms, free: true }, nothing, now)).toEqual({ open: true });
  });

  it('stays closed while a module that was just published has no instant yet', () => {
    expect(moduleAccess({ ...seated, opensAt: undefined }, nothing, now)).toEqual({
      open: false,
      reasons: [{ kind: 'not-released', until: null }],
    });
  });
});

describe('access to a lesson', () => {
  const later = { opensAt: now.getTime() + 60_000, begun: false };
  const until = '2027-02-01T08:01:00.000Z';

  it('is that to its module, until the lesson has a time of its own that has not come', () => {
    const open = moduleAccess(seated, nothing, now);
    expect(lessonAccess(open, { opensAt: null, begun: false }, now)).toEqual(open);
    expect(lessonAccess(open, { ...later, opensAt: now.getTime() }, now)).toEqual(open);
    expect(lessonAccess(open, later, now)).toEqual({
      open: false,
      reasons: [{ kind: 'not-released', until }],
    });
    expect(lessonAccess(open, { ...later, begun: true }, now)).toEqual(open);
  });

  it('tells its own instant, with every other reason of its module, in their order', () => {
    const required = { id: 'm1', number: 1, slug: 'un', title: 'Un' };
    const terms = { ...seated, opensAt: now.getTime() + 1, pausedAt: 0, requires: [[required]] };
    const access = lessonAccess(moduleAccess(terms, nothing, now), later, now);
    expect(access).toMatchObject({
      reasons: [{ kind: 'access-paused' }, { kind: 'not-released', until }, { kind: 'not-completed' }],
    });
  });

  it('never opens what its module closes, nor closes what she has begun', () => {
    const times = fc.option(fc.integer({ min: -5, max: 5 }).map((by) => now.getTime() + by));
    fc.assert(
      fc.property(terms, times, fc.boolean(), (of, opensAt, begun) => {
        const module = moduleAccess({ ...of, begun: of.begun || begun }, nothing, now);
        const lesson = lessonAccess(module, { opensAt, begun }, now);
        if (lesson.open) expect(module.open).toBe(true);
        if (begun) expect(lesson).toEqual(module);
      }),
    );
  });
});

const course = Array.from({ length: 6 }, (_, at) => moduleOf(at + 1));

function moduleOf(number: number): RequiredModule {
  return { id: `m${number}`, number, slug: `module-${number}`, title: `Module ${number}` };
}

const some = fc.subarray(course);
const shuffled = (modules: RequiredModule[]) => fc.shuffledSubarray(modules, { minLength: modules.length });
const terms: fc.Arbitrary<ModuleTerms> = fc.record({
  free: fc.boolean(),
  opensAt: fc.constantFrom(null, undefined, now.getTime(), now.getTime() + 1),
  pausedAt: fc.constantFrom(null, now.getTime()),
  requires: fc.array(some, { maxLength: 3 }),
  begun: fc.boolean(),
});
const accessWith = (of: ModuleTerms, completed: RequiredModule[]) =>
  moduleAccess(of, ({ id }) => completed.some((module) => module.id === id), now);
const missingIn = (access: ReturnType<typeof moduleAccess>): string[] =>
  access.open
    ? []
    : access.reasons.flatMap((reason) =>
        reason.kind === 'not-completed' ? reason.modules.map(({ slug }) => slug) : [],
      );

describe('modules that others require', () => {
  it('are named exactly, in the order of the course, after the other reasons', () => {
    fc.assert(
      fc.property(some, some, (required, completed) => {
        const missing = required.filter((module) => !completed.includes(module));
        const access = accessWith({ ...seated, opensAt: null, requires: [required] }, completed);
        const named = missing.map(({ number, slug, title }) => ({ number, slug, title }));
        expect(access).toEqual({
          open: false,
          reasons: [
            { kind: 'not-enrolled' },
            ...(missing.length > 0 ? [{ kind: 'not-completed', modules: named }] : []),
          ],
        });
      }),
    );
  });

  it('in whatever order they are written', () => {
    fc.assert(
      fc.property(
        some.chain((modules) => fc.tuple(fc.constant(modules), shuffled(modules))),
        some,
        (both, done) => {
          const [one, other] = both.map((required) => accessWith({ ...seated, requires: [required] }, done));
          expect(one).toEqual(other);
        },
      ),
    );
  });

  it('close nothing any more once they are complete: more completed never locks more', () => {
    fc.assert(
      fc.property(terms, some, some, (of, some, more) => {
        const [before, after] = [accessWith(of, some), accessWith(of, [...some, ...more])];
        if (before.open) expect(after.open).toBe(true);
        expect(missingIn(after).length).toBeLessThanOrEqual(missingIn(before).length);
      }),
    );
  });

  it('are those of the version that leaves her least to do, so that a new version never locks more', () => {
    fc.assert(
      fc.property(terms, some, some, (of, next, completed) => {
        fc.pre(of.requires.length > 0);
        const [before, after] = [of, { ...of, requires: [...of.requires, next] }].map((one) =>
          accessWith(one, completed),
        );
        if (before!.open) expect(after!.open).toBe(true);
        expect(missingIn(after!).length).toBeLessThanOrEqual(missingIn(before!).length);
      }),
    );
  });

  it('close nothing that she has begun, nor does a plan that moved it to later', () => {
    fc.assert(
      fc.property(terms, some, (of, completed) => {
        expect(missingIn(accessWith({ ...of, begun: true }, completed))).toEqual([]);
        fc.pre(of.opensAt !== null && of.pausedAt === null);
        expect(accessWith({ ...of, begun: true }, completed)).toEqual({ open: true });
      }),
    );
  });
});
