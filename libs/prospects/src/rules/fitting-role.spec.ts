import { functionLevels, type FunctionLevel, type LevelScores } from '@tandem/contracts';
import { loadCurriculum, obmFolder } from '@tandem/curriculum';
import fc from 'fast-check';
import { fittingRole } from './fitting-role';
import { scoreAnswers, totalOf, type Scene } from './score-answers';

let scenes: Scene[];
beforeAll(async () => {
  scenes = (await loadCurriculum(obmFolder)).roleFinder!.questions;
});

type Answers = Record<string, string>;

/** One option of each scene, by its place. */
const places = () => fc.array(fc.nat(3), { minLength: scenes.length, maxLength: scenes.length });
const answering = (picked: number[]): Answers =>
  Object.fromEntries(scenes.map(({ key, options }, at) => [key, options[picked[at]!]!.key]));
const scored = (answers: Answers, asked = scenes): LevelScores => {
  const found = scoreAnswers(asked, answers);
  if (!found.complete) throw new Error(`without an answer: ${found.missing.join(', ')}`);
  return found.scores;
};
const towards = (level: FunctionLevel): Answers =>
  Object.fromEntries(
    scenes.map(({ key, options }) => [key, options.find(({ weights }) => weights[level] >= 3)!.key]),
  );

describe('scoreAnswers', () => {
  it('never lowers a level by an answer that gives it more, and lowers the others by as much', () => {
    fc.assert(
      fc.property(places(), fc.nat(scenes.length - 1), fc.nat(3), (picked, at, other) => {
        const answers = answering(picked);
        const { key, options } = scenes[at]!;
        const before = scored(answers);
        const after = scored({ ...answers, [key]: options[other]!.key });
        for (const level of functionLevels) {
          const change = options[other]!.weights[level] - options[picked[at]!]!.weights[level];
          expect(after[level] - before[level]).toBe(change);
        }
        expect(totalOf(after)).toBe(totalOf(before));
      }),
    );
  });

  it('shares out the same points whatever is answered: four for each scene', () => {
    fc.assert(
      fc.property(places(), (picked) => {
        expect(totalOf(scored(answering(picked)))).toBe(4 * scenes.length);
      }),
    );
  });

  it('does not depend on the order of questions, options and answers', () => {
    fc.assert(
      fc.property(places(), fc.infiniteStream(fc.nat()), (picked, ranks) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => ({ one, rank: ranks.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ one }) => one);
        const answers = answering(picked);
        const reordered = shuffled(scenes).map((scene) => ({ ...scene, options: shuffled(scene.options) }));
        const again = Object.fromEntries(shuffled(Object.entries(answers)));
        expect(fittingRole(scored(again, reordered))).toEqual(fittingRole(scored(answers)));
      }),
    );
  });

  it('names the scenes without a valid answer, and passes over answers to others', () => {
    const { [scenes[0]!.key]: _left, ...rest } = towards('vision');
    const answers = { ...rest, [scenes[3]!.key]: 'ailleurs', 'hier-encore': 'oui' };
    expect(scoreAnswers(scenes, answers)).toEqual({
      complete: false,
      missing: [scenes[0]!.key, scenes[3]!.key],
    });
  });
});

describe('fittingRole', () => {
  it.each([
    ['execution', 'assistant'],
    ['management', 'obm'],
    ['strategy', 'director'],
    ['vision', 'director'],
  ] as const)('of answers that all go to %s is %s', (level, role) => {
    expect(fittingRole(scored(towards(level)))).toMatchObject({ role, strongest: level });
  });

  it.each([
    [{ execution: 16, management: 16, strategy: 16, vision: 16 }, 'spread'],
    [{ execution: 20, management: 4, strategy: 24, vision: 16 }, 'spread'],
    [{ execution: 19, management: 30, strategy: 11, vision: 4 }, 'obm'],
    [{ execution: 22, management: 26, strategy: 12, vision: 4 }, 'assistant-obm'],
    [{ execution: 4, management: 26, strategy: 24, vision: 10 }, 'obm-director'],
  ])('of %j is %s', (scores, role) => {
    expect(fittingRole(scores).role).toBe(role);
  });

  it('counts shares, not points: twice as many questions change nothing', () => {
    fc.assert(
      fc.property(places(), fc.integer({ min: 2, max: 9 }), (picked, times) => {
        const scores = scored(answering(picked));
        const more = Object.fromEntries(
          functionLevels.map((level) => [level, times * scores[level]]),
        ) as LevelScores;
        expect(fittingRole(more)).toEqual(fittingRole(scores));
      }),
    );
  });

  it('never fits a role less when points move to the level where it mostly works', () => {
    const home = { assistant: 'execution', obm: 'management', director: 'strategy' } as const;
    const role = fc.constantFrom('assistant', 'obm', 'director');
    fc.assert(
      fc.property(places(), role, fc.constantFrom(...functionLevels), (picked, of, from) => {
        const scores = scored(answering(picked));
        const moved = Math.min(4, scores[from]);
        const after = { ...scores };
        after[from] -= moved;
        after[home[of]] += moved;
        expect(fittingRole(after).fits[of]).toBeGreaterThanOrEqual(fittingRole(scores).fits[of]);
      }),
    );
  });

  it('gives every result its share of answers ticked blindly', () => {
    const counts: Record<string, number> = {};
    const runs = 4000;
    for (const picked of fc.sample(places(), { numRuns: runs, seed: 20261122 })) {
      const { role } = fittingRole(scored(answering(picked)));
      counts[role] = (counts[role] ?? 0) + 1;
    }
    const share = (role: string) => (counts[role] ?? 0) / runs;
    for (const role of ['assistant', 'obm', 'director']) {
      expect(share(role)).toBeGreaterThan(0.12);
      expect(share(role)).toBeLessThan(0.45);
    }
    for (const border of ['assistant-obm', 'obm-director', 'spread'])
      expect(share(border)).toBeGreaterThan(0.02);
  });

  it('names levels where the role works: the strongest of all, and the weakest that counts', () => {
    const scores = { execution: 8, management: 34, strategy: 18, vision: 4 };
    expect(fittingRole(scores)).toMatchObject({ role: 'obm', strongest: 'management', weakest: 'execution' });
    expect(fittingRole({ execution: 40, management: 8, strategy: 8, vision: 8 })).toMatchObject({
      role: 'assistant',
      weakest: 'management',
    });
  });
});
