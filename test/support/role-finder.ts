import { CourseLibrary } from '@tandem/catalogue';
import { findRole, type FunctionLevel } from '@tandem/contracts';
import type { TestApp } from './app';

/** The answers of somebody who always goes to one level. */
export function answersTowards(api: TestApp, level: FunctionLevel): Record<string, string> {
  const { roleFinder } = api.app.get(CourseLibrary).bySlugOrFail('obm').content;
  return Object.fromEntries(
    roleFinder!.questions.map(({ key, options }) => [
      key,
      options.find(({ weights }) => weights[level] >= 3)!.key,
    ]),
  );
}

/** The code of the result that they give. */
export async function resultTowards(api: TestApp, level: FunctionLevel): Promise<string> {
  const body = { answers: answersTowards(api, level) };
  return (await api.as()(findRole, { params: { courseSlug: 'obm' }, body })).code;
}
