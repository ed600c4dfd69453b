import type { CourseFiles, Question } from '@tandem/curriculum';

/** A published version as it is stored and kept in memory: files with identities, Markdown rendered once. */
export interface CourseContent extends Omit<CourseFiles, 'modules'> {
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
  proof: { kind: 'quiz' | 'assignment' | 'case'; title: string };
  /** Reading and exercises of all its lessons. */
  minutes: number;
  lessons: LessonContent[];
  quiz: QuizContent | null;
}

export interface LessonContent {
  id: string;
  key: string;
  slug: string;
  title: string;
  objective: string;
  minutes: { reading: number; exercise: number };
  themes: string[];
  /** Sanitised; null while the text is still to be written. */
  html: string | null;
}

export interface QuizContent {
  id: string;
  key: string;
  title: string;
  passMark: number;
  attempts: 'unlimited' | number;
  questions: Question[];
}
