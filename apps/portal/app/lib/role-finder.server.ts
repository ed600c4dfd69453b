import { findRole, type Client, type RoleFinder } from '@tandem/contracts';
import { courseSlug } from './course';

type Answers = Record<string, string>;

export const scenePath = (number: number): string => `/quel-role/scenes/${number}`;
export const resultPath = (code: string): string => `/quel-role/resultat/${code}`;

/** The first scene without an answer that is still offered, from 1; null when all have one. */
export function firstOpen({ questions }: RoleFinder, answers: Answers): number | null {
  const at = questions.findIndex(
    ({ key, options }) => !options.some((option) => option.key === answers[key]),
  );
  return at < 0 ? null : at + 1;
}

/** The address of the result that the answers give; null before all scenes have one. */
export async function ownResult(call: Client, finder: RoleFinder, answers: Answers): Promise<string | null> {
  if (firstOpen(finder, answers) !== null) return null;
  const { code } = await call(findRole, { params: { courseSlug }, body: { answers } });
  return resultPath(code);
}
