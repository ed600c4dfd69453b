/** The course that this academy sells; its addresses do not name it. */
export const courseSlug = 'obm';

/** The module that everybody may follow, with an address of its own. */
export const freeModuleSlug = 'decouvrir-le-metier';

/** Where the pages of the course are: the same views stand in the student space and on the public site. */
export interface CoursePaths {
  outline: string;
  lesson: (moduleSlug: string, lessonSlug: string) => string;
  quiz: (moduleSlug: string) => string;
}

export const spacePaths: CoursePaths = {
  outline: '/espace/formation',
  lesson: (moduleSlug, lessonSlug) => `/espace/formation/${moduleSlug}/${lessonSlug}`,
  quiz: (moduleSlug) => `/espace/formation/${moduleSlug}/questionnaire`,
};

/** Where a paused student pays what closed her lessons. */
export const latePath = '/espace/a-regler';

/** Where the search box of the student space leads. */
export const searchPath = '/espace/recherche';

export const freePaths: CoursePaths = {
  outline: '/module-1',
  lesson: (moduleSlug, lessonSlug) =>
    moduleSlug === freeModuleSlug ? `/module-1/${lessonSlug}` : spacePaths.lesson(moduleSlug, lessonSlug),
  quiz: (moduleSlug) => (moduleSlug === freeModuleSlug ? '/module-1/quiz' : spacePaths.quiz(moduleSlug)),
};
