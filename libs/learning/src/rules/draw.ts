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
        .map(({ key }) => ({ key, lot: lotOf(seed, key) }))
        .sort((a, b) => (a.lot < b.lot ? -1 : 1))
        .slice(0, count)
        .map(({ key }) => key),
    ),
  );
  return quiz.questions.filter(({ key, pool }) => pool === undefined || drawn.has(key));
}

function lotOf(seed: number, key: string): string {
  return createHash('sha256').update(`${seed} ${key}`).digest('hex');
}
