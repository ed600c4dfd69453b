import type { AssignmentFile, CourseFiles, GlossaryTerm, Question, Source } from '@tandem/curriculum';

/** A published version as it is stored and kept in memory: files with identities, Markdown rendered once. */
export interface CourseContent extends Omit<CourseFiles, 'modules' | 'texts'> {
  modules: ModuleContent[];
}

export interface ModuleContent {
  id: string;
  key: string;
  /** From 1. */
  number: number;
  slug: string;
  title: string;
  aim: string;
  outcomes: string[];
  free: boolean;
  /** Keys of the modules to complete before it opens. */
  requires: string[];
  proof: { kind: 'quiz' | 'assignment' | 'case'; title: string };
  /** Reading and exercises of all its lessons. */
  minutes: number;
  lessons: LessonContent[];
  quiz: QuizContent | null;
  assignment: AssignmentContent | null;
  glossary: GlossaryTerm[];
  files: FileContent[];
}

export interface LessonContent {
  id: string;
  key: string;
  slug: string;
  title: string;
  objective: string;
  minutes: { reading: number; exercise: number };
  themes: string[];
  sources: Source[];
  /** Sanitised; null while the text is still to be written. */
  html: string | null;
}

export interface QuizContent {
  id: string;
  key: string;
  title: string;
  passMark: number;
  attempts: 'unlimited' | number;
  /** How many questions of each pool an attempt is given. */
  draw: Record<string, number>;
  questions: Question[];
}

export interface AssignmentContent {
  id: string;
  key: string;
  title: string;
  minutes: number;
  /** Sanitised, as a lesson's. */
  briefHtml: string;
  /** Of the module's files; `title` says what it is for. */
  files: { name: string; title: string }[];
  rubric: AssignmentFile['rubric'];
}

/** One of the module's files. */
export interface FileContent {
  name: string;
  sha256: string;
  /** Number of bytes. */
  size: number;
}

/** Where the portal serves a file: an address that never changes its content. */
export const fileAddress = ({ name, sha256 }: Pick<FileContent, 'name' | 'sha256'>): string =>
  `/fichiers/${sha256.slice(0, 16)}/${name}`;

/** Versions published before the course had assignments, glossary, files, sources, themes, a role finder, an end of its certificates or modules that require others do not name them. */
export function readContent(stored: CourseContent): CourseContent {
  return {
    ...{ roleFinder: null, themes: [] },
    ...stored,
    certification: {
      ...{ validMonths: null, validatorNotAlone: false, excusedLeftOut: false },
      ...stored.certification,
    },
    modules: stored.modules.map((module) => ({
      ...{ assignment: null, glossary: [], files: [], requires: [] },
      ...module,
      lessons: module.lessons.map((lesson) => ({ ...{ sources: [] }, ...lesson })),
      quiz: module.quiz && { ...{ draw: {} }, ...module.quiz },
    })),
  };
}
