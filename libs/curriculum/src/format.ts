import { z } from 'zod';
import { question } from './question';

/** Keys outlive titles, slugs and file names: progress and results in the database point to them. */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and hyphens');
const slug = key;
const text = z.string().trim().min(1);
/** 0 to 1, so that 0.7 reads as 70 %. */
const share = z.number().min(0).max(1);
const minutes = z.int().min(0).max(240);

/** What a student has to reach, read by the certification rules. A change of figures asks for a new version. */
const certification = z.strictObject({
  version: z.int().min(1),
  lessons: share,
  quizzes: share,
  assignments: share,
  attendance: share,
  trainerValidation: z.boolean(),
});

/** course.yaml */
export const courseSheet = z.strictObject({
  slug,
  title: text,
  tagline: text,
  summary: text,
  hours: z.strictObject({
    lessons: z.number().min(0),
    exercises: z.number().min(0),
    live: z.number().min(0),
  }),
  weeks: z.int().min(1),
  certification,
});

/** module.yaml */
export const moduleSheet = z.strictObject({
  key,
  slug,
  title: text,
  aim: text,
  outcomes: z.array(text).min(3).max(5),
  free: z.boolean(),
  proof: z.strictObject({ kind: z.enum(['quiz', 'assignment', 'case']), title: text }),
  quiz: z.literal('quiz.yaml').optional(),
});

/** Front matter of a lesson. */
export const lessonSheet = z.strictObject({
  key,
  slug,
  title: text,
  objective: text,
  minutes: z.strictObject({ reading: minutes, exercise: minutes }),
  themes: z.array(key).min(1),
});

/** quiz.yaml */
export const quizSheet = z.strictObject({
  key,
  title: text,
  passMark: share,
  attempts: z.union([z.literal('unlimited'), z.int().min(1)]),
  questions: z.array(question).min(1),
});

/** Figures the server draws; a lesson asks for one with `::figure{name="…"}`. */
export const figureNames = ['four-levels', 'growth-path'] as const;
/** Container directives a lesson may open with `:::name{title="…"}`. */
export const blockNames = ['exercice', 'cas', 'retenir', 'astuce'] as const;

export type FigureName = (typeof figureNames)[number];
export type BlockName = (typeof blockNames)[number];
export type QuizFile = z.infer<typeof quizSheet>;
/** `text` is the Markdown body, null while it is still to be written; `file` is relative to the course folder. */
export type LessonFile = z.infer<typeof lessonSheet> & { file: string; text: string | null };
/** Lessons come in course order; `quiz` is null for a module that has none. */
export type ModuleFiles = Omit<z.infer<typeof moduleSheet>, 'quiz'> & {
  folder: string;
  lessons: LessonFile[];
  quiz: QuizFile | null;
};
export type CourseFiles = z.infer<typeof courseSheet> & { modules: ModuleFiles[] };
