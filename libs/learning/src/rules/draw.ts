import { createHash } from 'node:crypto';

interface Drawable {
  key: string;
  pool?: string | undefined;
}

/**
 * The questions that an attempt asks: those without a pool, and of each pool as many variants as the quiz draws, in the
 * order of the quiz. The seed alone decides, so that every page and device shows the same. Each variant's lot depends on
 * its own key: a variant that comes or goes changes no draw between the others.
 */
export function drawQuestions<Q extends Drawable>(
  quiz: { questions: readonly Q[]; draw: Readonly<Record<string, number>> },
  seed: number,
): Q[] {
  const drawn = new Set(
    Object.entries(quiz.draw).flatMap(([pool, count]) =>
      quiz.questions
        .filter((question) => question.pool === pool)
        .map(({ key }) => key)
        .sort(byLot(seed, (key) => key))
        .slice(0, count),
    ),
  );
  return quiz.questions.filter(({ key, pool }) => pool === undefined || drawn.has(key));
}

/**
 * What a question shows to choose from, in an order of the attempt's own: nobody learns where the right one stands.
 *
 * @param question its key: each question has its own order
 */
export function shuffled<T extends { key: string }>(all: readonly T[], seed: number, question: string): T[] {
  return [...all].sort(byLot(seed, ({ key }) => `${question} ${key}`));
}

/** By a lot of each one's own, which nothing but the seed and its name decides. */
function byLot<T>(seed: number, nameOf: (one: T) => string): (one: T, other: T) => number {
  const lots = new Map<T, string>();
  const lotOf = (one: T): string => {
    const known =
      lots.get(one) ??
      createHash('sha256')
        .update(`${seed} ${nameOf(one)}`)
        .digest('hex');
    lots.set(one, known);
    return known;
  };
  return (one, other) => (lotOf(one) < lotOf(other) ? -1 : 1);
}
