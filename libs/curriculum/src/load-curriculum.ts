import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { checkLessonText } from './check-lesson-text';
import { checkNames } from './check-names';
import { checkReferences } from './check-references';
import { CurriculumError, type CurriculumIssue } from './curriculum-error';
import {
  assignmentSheet,
  courseSheet,
  glossarySheet,
  lessonSheet,
  moduleSheet,
  quizSheet,
  type AssignmentFile,
  type CourseFiles,
  type GlossaryTerm,
  type LessonFile,
  type ModuleFiles,
} from './format';
import { readSheet, splitFrontMatter } from './read-sheet';
import { templateSheet, type TemplateFile } from './template';

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
  for (const name of await moduleFolders(folder)) {
    const found = await collect(issues, () => loadModule(folder, name, issues));
    if (found) modules.push(found);
  }
  if (modules.length === 0)
    issues.push({ file: '.', field: '', message: 'no module folder such as 01-<slug>' });
  issues.push(...checkNames(modules));
  // What did not load would be missed wherever it is pointed to.
  if (issues.length === 0) issues.push(...checkReferences(modules));
  if (!course || issues.length > 0) throw new CurriculumError(issues);
  return { ...course, modules };
}

async function loadModule(folder: string, name: string, issues: CurriculumIssue[]): Promise<ModuleFiles> {
  const lessons: LessonFile[] = [];
  for (const fileName of await namesIn(path.join(folder, name), '.md')) {
    const lesson = await collect(issues, () => loadLesson(folder, `${name}/${fileName}`, issues));
    if (lesson) lessons.push(lesson);
  }
  const sheet = await loadSheet(moduleSheet, folder, `${name}/module.yaml`);
  const { quiz, assignment } = sheet;
  return {
    ...sheet,
    folder: name,
    lessons,
    quiz: quiz ? await collect(issues, () => loadSheet(quizSheet, folder, `${name}/${quiz}`)) : null,
    assignment: assignment
      ? await collect(issues, () => loadAssignment(folder, `${name}/${assignment}`, issues))
      : null,
    glossary: (await collect(issues, () => loadGlossary(folder, name))) ?? [],
    files: await namesIn(path.join(folder, name, 'files')),
    templates: await loadTemplates(folder, `${name}/templates`, issues),
  };
}

async function loadAssignment(
  folder: string,
  file: string,
  issues: CurriculumIssue[],
): Promise<AssignmentFile> {
  const sheet = await loadSheet(assignmentSheet, folder, file);
  issues.push(...checkLessonText(file, sheet.brief, 'brief'));
  return sheet;
}

async function loadTemplates(
  folder: string,
  name: string,
  issues: CurriculumIssue[],
): Promise<TemplateFile[]> {
  const templates: TemplateFile[] = [];
  for (const fileName of await namesIn(path.join(folder, name), '.yaml')) {
    const found = await collect(issues, () => loadSheet(templateSheet, folder, `${name}/${fileName}`));
    if (found) templates.push(found);
  }
  return templates;
}

async function loadSheet<S extends z.ZodType>(schema: S, folder: string, file: string): Promise<z.output<S>> {
  return readSheet(schema, await read(folder, file), file);
}

async function loadGlossary(folder: string, name: string): Promise<GlossaryTerm[]> {
  if (!existsSync(path.join(folder, name, 'glossary.yaml'))) return [];
  return loadSheet(glossarySheet, folder, `${name}/glossary.yaml`);
}

async function loadLesson(folder: string, file: string, issues: CurriculumIssue[]): Promise<LessonFile> {
  const { yaml, body } = splitFrontMatter(await read(folder, file), file);
  const sheet = readSheet(lessonSheet, yaml, file);
  if (body) issues.push(...checkLessonText(file, body));
  return { ...sheet, file, text: body };
}

/** Two digits decide the order: the listing of a file system promises none. */
async function moduleFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The files of a folder that end so, in the order of their names; none when there is no such folder. */
async function namesIn(folder: string, ending = ''): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
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
