import { z } from 'zod';
import { question } from './question';
import type { RoleFinderFile } from './role-finder';
import type { TemplateFile } from './template';
import type { CourseTheme } from './themes';

/** Keys outlive titles, slugs and file names: progress and results in the database point to them. */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and hyphens');
const slug = key;
const text = z.string().trim().min(1);
/** 0 to 1, so that 0.7 reads as 70 %. */
const share = z.number().min(0).max(1);
const minutes = z.int().min(0).max(240);
/** Of files/. */
export const fileName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+$/, 'must be a kebab-case file name with its extension');

/** What a student has to reach, read by the certification rules. A change of figures asks for a new version. */
const certification = z.strictObject({
  version: z.int().min(1),
  lessons: share,
  quizzes: share,
  assignments: share,
  /** Of the live sessions that have been held; 0 where attendance is not asked for. */
  attendance: share,
  /** Half-days missed for a reason that a trainer holds to be good are not counted among those held. */
  excusedLeftOut: z.boolean().default(false),
  trainerValidation: z.boolean(),
  /** Who validates the final case does not teach the cohort alone. */
  validatorNotAlone: z.boolean().default(false),
  /** Of a certificate, from its issue; null: for ever. What is issued keeps the end that it was issued with. */
  validMonths: z.int().min(1).max(240).nullable().default(null),
});

/** course.yaml */
export const courseSheet = z.strictObject({
  slug,
  title: text,
  tagline: text,
  summary: text,
  /** What has to be known or done before, as training contracts say it (Code du travail L6353-4, 2°). */
  prerequisites: text,
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
  /** Keys of the modules to complete before it opens. */
  requires: z.array(key).default([]),
  proof: z.strictObject({ kind: z.enum(['quiz', 'assignment', 'case']), title: text }),
  quiz: z.literal('quiz.yaml').optional(),
  assignment: z.literal('assignment.yaml').optional(),
});

/** A text that a lesson relies on for law, tax or status, and the month in which an author last read it. */
const source = z.strictObject({
  title: text,
  publisher: text,
  checkedOn: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11'),
  url: z.url({ protocol: /^https$/ }).optional(),
});

/** Front matter of a lesson. */
export const lessonSheet = z.strictObject({
  key,
  slug,
  title: text,
  objective: text,
  minutes: z.strictObject({ reading: minutes, exercise: minutes }),
  themes: z.array(key).min(1),
  sources: z.array(source).min(1).optional(),
});

/**
 * quiz.yaml. Questions of a pool are variants of one another: each attempt is given `draw` of them; questions without a
 * pool are always asked.
 */
export const quizSheet = z
  .strictObject({
    key,
    title: text,
    minutes: minutes.min(1),
    passMark: share,
    attempts: z.union([z.literal('unlimited'), z.int().min(1)]),
    draw: z.record(key, z.int().min(1)).default({}),
    questions: z.array(question).min(1),
  })
  .superRefine(({ draw, questions }, context) => {
    const refuse = (pool: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['draw', pool], message });
    for (const pool of new Set([...Object.keys(draw), ...questions.flatMap((one) => one.pool ?? [])])) {
      const size = questions.filter((one) => one.pool === pool).length;
      if (!draw[pool]) refuse(pool, 'is missing: questions are of this pool');
      else if (draw[pool] >= size)
        refuse(pool, `draws ${draw[pool]} of ${size} questions: none would be left out`);
    }
  });

/** The three levels of a criterion, from what is sent back to what is shown as an example. */
export const rubricLevels = ['developing', 'met', 'excellent'] as const;
export type RubricLevel = (typeof rubricLevels)[number];

/** assignment.yaml. Accepted when every criterion is `met` or better. */
export const assignmentSheet = z.strictObject({
  key,
  title: text,
  minutes: minutes.min(1),
  /** Markdown, with the directives of a lesson. */
  brief: text,
  files: z.array(z.strictObject({ file: fileName, title: text })),
  rubric: z
    .array(
      z.strictObject({
        key,
        title: text,
        levels: z.strictObject({ developing: text, met: text, excellent: text }),
      }),
    )
    .min(4)
    .max(6),
});

/** glossary.yaml of a module. A lesson links to a term with `[mot](glossaire:key)`. */
export const glossarySheet = z.array(z.strictObject({ key, term: text, definition: text })).min(1);

/** Figures the server draws; a lesson asks for one with `::figure{name="…"}`. */
export const figureNames = ['four-levels', 'growth-path'] as const;
/** Container directives a lesson may open with `:::name{title="…"}`. */
export const blockNames = ['exercice', 'cas', 'retenir', 'astuce'] as const;
/** What `:::schema{kind="…" title="…"}` can draw from the table or list inside it. */
export const schemaKinds = ['bars', 'funnel', 'timeline', 'flow', 'matrix'] as const;

export type SchemaKind = (typeof schemaKinds)[number];
export type QuizFile = z.infer<typeof quizSheet>;
export type AssignmentFile = z.infer<typeof assignmentSheet>;
/** One of files/, by name. */
export interface CourseFile {
  name: string;
  bytes: Uint8Array;
}
export type Source = z.infer<typeof source>;
export type GlossaryTerm = z.infer<typeof glossarySheet>[number];
/** `text` is the Markdown body, null while it is still to be written; `file` is relative to the course folder. */
export type LessonFile = z.infer<typeof lessonSheet> & { file: string; text: string | null };
/** Lessons come in course order; `quiz` and `assignment` are null for a module that has none. */
export type ModuleFiles = Omit<z.infer<typeof moduleSheet>, 'quiz' | 'assignment'> & {
  folder: string;
  lessons: LessonFile[];
  quiz: QuizFile | null;
  assignment: AssignmentFile | null;
  glossary: GlossaryTerm[];
  files: CourseFile[];
  templates: TemplateFile[];
};
export type CourseFiles = z.infer<typeof courseSheet> & {
  modules: ModuleFiles[];
  /** Null for a course without a role finder. */
  roleFinder: RoleFinderFile | null;
  /** Empty for a course that does not explain them. */
  themes: CourseTheme[];
  /** Every text that was read, by its path in the folder. */
  texts: Record<string, string>;
};
