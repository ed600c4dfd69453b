import { z } from 'zod';
import type { CurriculumIssue } from './curriculum-error';
import type { ModuleFiles } from './format';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and hyphens');
const text = z.string().trim().min(1);

/** themes.yaml: what each theme is called, and the beginnings of words by which people say that they know it. */
export const themesSheet = z
  .array(z.strictObject({ key, title: text, words: z.array(text.min(3)).min(1) }))
  .min(1)
  .refine((all) => new Set(all.map((one) => one.key)).size === all.length, 'two have the same key');
export type CourseTheme = z.infer<typeof themesSheet>[number];

export const themesName = 'themes.yaml';

/** A course that explains its themes explains those of every lesson, and no other. */
export function checkThemes(themes: readonly CourseTheme[], modules: ModuleFiles[]): CurriculumIssue[] {
  if (themes.length === 0) return [];
  const known = new Set(themes.map((theme) => theme.key));
  const lessons = modules.flatMap((module) => module.lessons);
  const used = new Set(lessons.flatMap((lesson) => lesson.themes));
  return [
    ...lessons.flatMap(({ file, themes: own }) =>
      own.flatMap((theme, at) =>
        known.has(theme)
          ? []
          : [{ file, field: `themes.${at}`, message: `${themesName} has no theme "${theme}"` }],
      ),
    ),
    ...themes.flatMap((theme, at) =>
      used.has(theme.key)
        ? []
        : [{ file: themesName, field: `${at}.key`, message: `no lesson has the theme "${theme.key}"` }],
    ),
  ];
}
