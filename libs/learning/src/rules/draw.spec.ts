import fc from 'fast-check';
import { drawQuestions } from './draw';

interface Asked {
  key: string;
  pool?: string;
}

/** Pools of two to six variants, some always asked, in any order; each pool draws at least one and leaves one out. */
const quiz = fc
  .record({
    always: fc.nat(8),
    pools: fc.array(
      fc
        .integer({ min: 2, max: 6 })
        .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size - 1 }))),
      { maxLength: 4 },
    ),
  })
  .chain(({ always, pools }) => {
    const questions: Asked[] = [
      ...Array.from({ length: always }, (_, at) => ({ key: `toujours-${at}` })),
      ...pools.flatMap(([size], pool) =>
        Array.from({ length: size }, (_, at) => ({ key: `variante-${pool}-${at}`, pool: `pool-${pool}` })),
      ),
    ];
    const draw = Object.fromEntries(pools.map(([, count], pool) => [`pool-${pool}`, count]));
    const shuffled = fc.shuffledSubarray(questions, { minLength: questions.length });
    return fc.record({ questions: shuffled, draw: fc.constant(draw) });
  });
const seed = fc.nat(2 ** 31 - 1);

describe('a draw', () => {
  it('asks all questions without a pool and of each pool exactly its number, in the order of the quiz', () => {
    fc.assert(
      fc.property(quiz, seed, ({ questions, draw }, number) => {
        const drawn = drawQuestions({ questions, draw }, number);
        expect(drawn).toEqual(questions.filter((question) => drawn.includes(question)));
        const count = (pool?: string) => drawn.filter((question) => question.pool === pool).length;
        expect(count()).toBe(questions.filter(({ pool }) => pool === undefined).length);
        for (const [pool, wanted] of Object.entries(draw)) expect(count(pool)).toBe(wanted);
      }),
    );
  });

  it('is the same for the same seed, wherever the questions stand', () => {
    fc.assert(
      fc.property(quiz, seed, ({ questions, draw }, number) => {
        const keys = (of: Asked[]) =>
          new Set(drawQuestions({ questions: of, draw }, number).map(({ key }) => key));
        expect(keys([...questions].reverse())).toEqual(keys(questions));
      }),
    );
  });

  it('gives every variant the same chance, and pools their own', () => {
    const variants = ['a', 'b', 'c', 'd'];
    const questions = ['un', 'deux'].flatMap((pool) =>
      variants.map((name) => ({ key: `${pool}-${name}`, pool })),
    );
    const draws = 4000;
    const seen = new Map<string, number>();
    for (let number = 0; number < draws; number++) {
      const together = drawQuestions({ questions, draw: { un: 1, deux: 1 } }, number).map(({ key }) => key);
      for (const key of [...together, together.join(' ')]) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    // Five standard deviations around the mean: 1 in 4 for a variant, 1 in 16 for two together.
    const near = (share: number, count = 0) =>
      Math.abs(count - draws * share) < 5 * Math.sqrt(draws * share * (1 - share));
    for (const { key } of questions) expect(near(1 / 4, seen.get(key))).toBe(true);
    for (const one of variants) {
      for (const other of variants) expect(near(1 / 16, seen.get(`un-${one} deux-${other}`))).toBe(true);
    }
  });
});
