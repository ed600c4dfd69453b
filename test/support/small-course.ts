import type { CourseFiles, GlossaryTerm, LessonFile, ModuleFiles } from '@tandem/curriculum';

interface SmallModule {
  key: string;
  free?: boolean;
  requires?: string[];
  lessons?: Array<Pick<LessonFile, 'key' | 'title' | 'objective' | 'text'>>;
  glossary?: GlossaryTerm[];
}

/** The files of a course that says what a test needs, and nothing else. Keys are slugs. */
export function smallCourse(modules: SmallModule[]): CourseFiles {
  return {
    slug: 'obm',
    title: 'Petite formation',
    tagline: 'Courte',
    summary: 'Courte.',
    prerequisites: 'Aucun.',
    hours: { lessons: 1, exercises: 1, live: 0 },
    weeks: 4,
    certification: {
      ...{
        version: 1,
        lessons: 1,
        quizzes: 1,
        assignments: 1,
        attendance: 0,
        trainerValidation: false,
        validMonths: null,
        validatorNotAlone: false,
        excusedLeftOut: false,
      },
    },
    modules: modules.map(smallModule),
    ...{ roleFinder: null, themes: [] },
    texts: {},
  };
}

function smallModule({
  key,
  free = false,
  requires = [],
  lessons = [],
  glossary = [],
}: SmallModule): ModuleFiles {
  return {
    ...{ key, slug: key, title: `Module ${key}`, aim: 'Savoir.', outcomes: ['Un', 'Deux', 'Trois'], free },
    ...{ requires, proof: { kind: 'quiz', title: 'Un questionnaire' } },
    folder: key,
    lessons: lessons.map((lesson) => ({
      ...{ ...lesson, slug: lesson.key, file: `${key}/${lesson.key}.md`, themes: ['essai'] },
      minutes: { reading: 5, exercise: 0 },
    })),
    ...{ quiz: null, assignment: null, glossary, files: [], templates: [] },
  };
}
