import type { z } from 'zod';
import { checkLessonText } from './check-lesson-text';
import { checkNames } from './check-names';
import { checkReferences } from './check-references';
import { checkRequires } from './check-requires';
import { CourseFolder } from './course-folder';
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
import { checkStarts, roleFinderName, roleFinderSheet } from './role-finder';
import { checkThemes, themesName, themesSheet } from './themes';
import { templateSheet, type TemplateFile } from './template';

/**
 * Reads a whole course from its folder, in the order of the two-digit prefixes.
 * @throws CurriculumError with every issue found, each naming its file and field.
 */
export async function loadCurriculum(root: string): Promise<CourseFiles> {
  const folder = new CourseFolder(root);
  const issues: CurriculumIssue[] = [];
  const course = await collect(issues, () => loadSheet(courseSheet, folder, 'course.yaml'));
  const roleFinder = folder.has(roleFinderName)
    ? await collect(issues, () => loadSheet(roleFinderSheet, folder, roleFinderName))
    : null;
  const themes = folder.has(themesName)
    ? await collect(issues, () => loadSheet(themesSheet, folder, themesName))
    : [];
  const modules: ModuleFiles[] = [];
  for (const name of await folder.folders()) {
    const found = await collect(issues, () => loadModule(folder, name, issues));
    if (found) modules.push(found);
  }
  if (modules.length === 0)
    issues.push({ file: '.', field: '', message: 'no module folder such as 01-<slug>' });
  issues.push(...checkNames(modules));
  // What did not load would be missed wherever it is pointed to.
  if (issues.length === 0) {
    issues.push(...checkRequires(modules), ...checkReferences(modules), ...checkStarts(roleFinder, modules));
    issues.push(...checkThemes(themes ?? [], modules));
  }
  if (!course || issues.length > 0) throw new CurriculumError(issues);
  return { ...course, modules, roleFinder, themes: themes ?? [], texts: folder.texts };
}

async function loadModule(
  folder: CourseFolder,
  name: string,
  issues: CurriculumIssue[],
): Promise<ModuleFiles> {
  const lessons: LessonFile[] = [];
  for (const fileName of await folder.names(name, '.md')) {
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
    glossary: (await collect(issues, () => loadGlossary(folder, `${name}/glossary.yaml`))) ?? [],
    files: await folder.files(`${name}/files`, issues),
    templates: await loadTemplates(folder, `${name}/templates`, issues),
  };
}

async function loadAssignment(
  folder: CourseFolder,
  file: string,
  issues: CurriculumIssue[],
): Promise<AssignmentFile> {
  const sheet = await loadSheet(assignmentSheet, folder, file);
  issues.push(...checkLessonText(file, sheet.brief, 'brief'));
  return sheet;
}

async function loadTemplates(
  folder: CourseFolder,
  name: string,
  issues: CurriculumIssue[],
): Promise<TemplateFile[]> {
  const templates: TemplateFile[] = [];
  for (const fileName of await folder.names(name, '.yaml')) {
    const found = await collect(issues, () => loadSheet(templateSheet, folder, `${name}/${fileName}`));
    if (found) templates.push(found);
  }
  return templates;
}

async function loadSheet<S extends z.ZodType>(
  schema: S,
  folder: CourseFolder,
  file: string,
): Promise<z.output<S>> {
  return readSheet(schema, await folder.read(file), file);
}

async function loadGlossary(folder: CourseFolder, file: string): Promise<GlossaryTerm[]> {
  return folder.has(file) ? loadSheet(glossarySheet, folder, file) : [];
}

async function loadLesson(
  folder: CourseFolder,
  file: string,
  issues: CurriculumIssue[],
): Promise<LessonFile> {
  const { yaml, body } = splitFrontMatter(await folder.read(file), file);
  const sheet = readSheet(lessonSheet, yaml, file);
  if (body) issues.push(...checkLessonText(file, body));
  return { ...sheet, file, text: body };
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
