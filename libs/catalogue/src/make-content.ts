import { createHash } from 'node:crypto';
import type { AssignmentFile, CourseFiles, LessonFile, ModuleFiles } from '@tandem/curriculum';
import {
  fileAddress,
  type AssignmentContent,
  type CourseContent,
  type LessonContent,
  type ModuleContent,
} from './course-content';
import type { CoursePart } from './entities/course-part.entity';
import type { LessonContext } from './lesson-html/media';
import { renderLesson } from './lesson-html/render-lesson';

/** The identity of a part, known or new. */
export type Identify = (kind: CoursePart['kind'], key: string) => string;

/** Files → what is stored and shown: parts with identities, Markdown rendered, files by their content. */
export function makeContent({ texts: _texts, ...files }: CourseFiles, identify: Identify): CourseContent {
  const addresses = new Map(
    files.modules.flatMap(({ slug, lessons }) =>
      lessons.map((lesson) => [lesson.key, `${slug}/${lesson.slug}`]),
    ),
  );
  const lesson = (key: string) => addresses.get(key) ?? '';
  return {
    ...files,
    modules: files.modules.map((module, at) => moduleContent(module, at + 1, identify, lesson)),
  };
}

function moduleContent(
  module: ModuleFiles,
  number: number,
  identify: Identify,
  lesson: LessonContext['lesson'],
): ModuleContent {
  const { key, slug, title, aim, outcomes, free, requires, proof, quiz, assignment, glossary } = module;
  const id = identify('module', key);
  const files = module.files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), size: bytes.length }));
  const context: LessonContext = {
    lesson,
    file: (name) => {
      const file = files.find((one) => one.name === name);
      return file ? { address: fileAddress(file), size: file.size } : null;
    },
    captions: (name) =>
      Buffer.from(module.files.find((one) => one.name === name)?.bytes ?? []).toString('utf8'),
  };
  return {
    ...{ id, key, number, slug, title, aim, outcomes, free, requires, proof, glossary, files },
    minutes: module.lessons.reduce((sum, { minutes }) => sum + minutes.reading + minutes.exercise, 0),
    lessons: module.lessons.map((one) => lessonContent(one, identify('lesson', one.key), context)),
    quiz: quiz && { id: identify('quiz', quiz.key), ...quiz },
    assignment: assignment && assignmentContent(assignment, identify('assignment', assignment.key), context),
  };
}

function lessonContent(
  { file: _file, text, sources = [], ...lesson }: LessonFile,
  id: string,
  context: LessonContext,
): LessonContent {
  return { id, ...lesson, sources, html: text === null ? null : renderLesson(text, context) };
}

function assignmentContent(
  { brief, files, ...assignment }: AssignmentFile,
  id: string,
  context: LessonContext,
): AssignmentContent {
  return {
    id,
    ...assignment,
    briefHtml: renderLesson(brief, context),
    files: files.map(({ file, title }) => ({ name: file, title })),
  };
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
