import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { checkLessonText } from './check-lesson-text';
import { checkNames } from './check-names';
import { CurriculumError, type CurriculumIssue } from './curriculum-error';
import {
  assignmentSheet,
  courseSheet,
  glossarySheet,
  lessonSheet,
  moduleSheet,
  quizSheet,
  type CourseFiles,
  type GlossaryTerm,
  type LessonFile,
  type ModuleFiles,
} from './format';
import { readSheet, splitFrontMatter } from './read-sheet';

/**
 * Reads a whole course from its folder, in the order of the two-digit prefixes.
 * @throws CurriculumError with every issue found, each naming its file and field.
 */
export async function loadCurriculum(folder: string): Promise<CourseFiles> {
  const issues: CurriculumIssue[] = [];
  const course = await collect(issues, async () =>
    readSheet(courseSheet, await read(folder, 'course.yaml'), 'course.yaml'),
  );
  const modules: ModuleFiles[] = [];
  for (const name of await numbered(folder, 'folder')) {
    const found = await collect(issues, () => loadModule(folder, name, issues));
    if (found) modules.push(found);
  }
  if (modules.length === 0)
    issues.push({ file: '.', field: '', message: 'no module folder such as 01-<slug>' });
  issues.push(...checkNames(modules));
  if (!course || issues.length > 0) throw new CurriculumError(issues);
  return { ...course, modules };
}

async function loadModule(folder: string, name: string, issues: CurriculumIssue[]): Promise<ModuleFiles> {
  const lessons: LessonFile[] = [];
  for (const fileName of await numbered(path.join(folder, name), 'lesson')) {
    const lesson = await collect(issues, () => loadLesson(folder, `${name}/${fileName}`, issues));
    if (lesson) lessons.push(lesson);
  }
  const file = `${name}/module.yaml`;
  const { quiz, assignment, ...sheet } = readSheet(moduleSheet, await read(folder, file), file);
  return {
    ...sheet,
    folder: name,
    lessons,
    quiz: quiz ? await loadSheet(quizSheet, folder, `${name}/${quiz}`) : null,
    assignment: assignment ? await loadSheet(assignmentSheet, folder, `${name}/${assignment}`) : null,
    glossary: await loadGlossary(folder, name),
  };
}

async function loadSheet<S extends z.ZodType>(schema: S, folder: string, file: string): Promise<z.output<S>> {
  return readSheet(schema, await read(folder, file), file);
}

async function loadGlossary(folder: string, name: string): Promise<GlossaryTerm[]> {
  if (!(await readdir(path.join(folder, name))).includes('glossary.yaml')) return [];
  return loadSheet(glossarySheet, folder, `${name}/glossary.yaml`);
}

async function loadLesson(folder: string, file: string, issues: CurriculumIssue[]): Promise<LessonFile> {
  const { yaml, body } = splitFrontMatter(await read(folder, file), file);
  const sheet = readSheet(lessonSheet, yaml, file);
  if (body) issues.push(...checkLessonText(file, body));
  return { ...sheet, file, text: body };
}

/** Two digits decide the order: the listing of a file system promises none. */
async function numbered(folder: string, wanted: 'folder' | 'lesson'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) =>
      wanted === 'folder' ? entry.isDirectory() : entry.isFile() && entry.name.endsWith('.md'),
    )
    .map((entry) => entry.name)
    .sort();
}

async function read(folder: string, file: string): Promise<string> {
  try {
    return await readFile(path.join(folder, file), 'utf8');
  } catch {
    throw new CurriculumError([{ file, field: '', message: 'cannot be read' }]);
  }
}

async function collect<T>(issues: CurriculumIssue[], load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof CurriculumError)) throw error;
    issues.push(...error.issues);
    return null;
  }
}
