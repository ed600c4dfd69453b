import { visit } from 'unist-util-visit';
import type { AssignmentFile, CourseFiles, LessonFile, ModuleFiles } from './format';
import { parseLesson, plainText, type MarkdownNode } from './markdown';
import { roleFinderName, type RoleFinderFile } from './role-finder';
import type { TemplateFile } from './template';

/** Something that a student reads, and where it was written. */
export interface Prose {
  file: string;
  field: string;
  /** On one line; code, such as a formula, is replaced by the word `code`. */
  text: string;
  kind: 'heading' | 'paragraph' | 'cell' | 'sheet';
}

/** Everything a student of the course reads. */
export function proseOfCourse({ modules, roleFinder, ...sheet }: CourseFiles): Prose[] {
  return [
    ...strings('course.yaml', '', [sheet.title, sheet.tagline, sheet.summary, sheet.prerequisites]),
    ...proseOfFinder(roleFinder),
    ...modules.flatMap(proseOfModule),
  ];
}

function proseOfModule(module: ModuleFiles): Prose[] {
  const sheet = [module.title, module.aim, module.proof.title, ...module.outcomes];
  return [
    ...strings(`${module.folder}/module.yaml`, '', sheet),
    ...module.lessons.flatMap((lesson) => [
      ...strings(lesson.file, 'front matter', [
        lesson.title,
        lesson.objective,
        ...(lesson.sources ?? []).flatMap((source) => [source.title, source.publisher]),
      ]),
      ...proseOfLesson(lesson),
    ]),
    ...proseOfQuiz(module),
    ...(module.assignment ? proseOfAssignment(module.folder, module.assignment) : []),
    ...module.glossary.flatMap(({ key, term, definition }) =>
      strings(`${module.folder}/glossary.yaml`, key, [term, definition]),
    ),
    ...module.templates.flatMap((template) => proseOfTemplate(module.folder, template)),
  ];
}

export function proseOfLesson({ file, text }: LessonFile): Prose[] {
  return text ? proseOfMarkdown(file, 'body', text) : [];
}

export function proseOfQuiz({ folder, quiz }: ModuleFiles): Prose[] {
  const file = `${folder}/quiz.yaml`;
  return [
    ...strings(file, 'title', quiz ? [quiz.title] : []),
    ...(quiz?.questions ?? []).flatMap((one) => {
      const shown = [one.prompt];
      if ('why' in one) shown.push(one.why);
      if ('options' in one) shown.push(...one.options.flatMap((option) => [option.text, option.why]));
      if ('items' in one) shown.push(...one.items);
      if ('pairs' in one) shown.push(...one.pairs.flatMap((pair) => [pair.left, pair.right]));
      return strings(file, `questions ${one.key}`, shown);
    }),
  ];
}

export function proseOfFinder(finder: RoleFinderFile | null): Prose[] {
  if (!finder) return [];
  const { title, intro, limits, questions, levels, results } = finder;
  return [
    ...strings(roleFinderName, '', [title, intro, limits]),
    ...questions.flatMap(({ key, scene, ask, options }) =>
      strings(roleFinderName, `questions ${key}`, [scene, ask, ...options.map((option) => option.text)]),
    ),
    ...Object.entries(levels).flatMap(([level, texts]) =>
      strings(roleFinderName, `levels ${level}`, Object.values(texts)),
    ),
    ...Object.entries(results).flatMap(([name, { title: role, why, work, start }]) =>
      strings(roleFinderName, `results ${name}`, [role, why, work, start.why]),
    ),
  ];
}

export function proseOfAssignment(folder: string, assignment: AssignmentFile): Prose[] {
  const file = `${folder}/assignment.yaml`;
  return [
    ...strings(file, 'title', [assignment.title, ...assignment.files.map(({ title }) => title)]),
    ...proseOfMarkdown(file, 'brief', assignment.brief),
    ...assignment.rubric.flatMap(({ key, title, levels }) =>
      strings(file, `rubric ${key}`, [title, ...Object.values(levels)]),
    ),
  ];
}

function proseOfTemplate(folder: string, { file, title, sheets, text }: TemplateFile): Prose[] {
  const where = `${folder}/templates (${file})`;
  return [
    ...strings(where, 'title', [title]),
    ...(sheets ?? []).flatMap(({ name, note, columns, rows }) => [
      ...strings(where, name, [name, note ?? '']),
      ...cells(where, name, [
        ...columns.map((column) => column.title),
        ...rows.flatMap((row) => row.filter((cell) => typeof cell === 'string')),
      ]),
    ]),
    ...(text ? proseOfMarkdown(where, 'text', text) : []),
  ];
}

/** Paragraphs, headings, cells and the titles of directives, with the line each begins at. */
function proseOfMarkdown(file: string, field: string, markdown: string): Prose[] {
  const all: Prose[] = [];
  visit(parseLesson(markdown), (node) => {
    const add = (kind: Prose['kind'], text: string) =>
      all.push({ file, field: `${field} line ${node.position?.start.line ?? 0}`, kind, text });
    if (node.type === 'heading') add('heading', withoutCode(node));
    if (node.type === 'paragraph') add('paragraph', withoutCode(node));
    if (node.type === 'tableCell') add('cell', withoutCode(node));
    if ('attributes' in node && node.attributes?.['title']) add('heading', node.attributes['title']);
  });
  return all;
}

function withoutCode(node: MarkdownNode): string {
  if (node.type === 'inlineCode') return 'code';
  return 'children' in node && node.children.length
    ? node.children.map(withoutCode).join('')
    : plainText(node);
}

function strings(file: string, field: string, all: string[]): Prose[] {
  return all
    .flatMap((text) => text.split(/\n+/))
    .filter(Boolean)
    .map((text) => ({ file, field, kind: 'sheet', text }));
}

const cells = (file: string, field: string, all: string[]): Prose[] =>
  strings(file, field, all).map((one) => ({ ...one, kind: 'cell' }));

const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export const wordsOf = (text: string): string[] => text.match(word) ?? [];

/** A sentence ends with its mark and a space: « 1 h. 30 » is rare enough to count as two. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!…][\u202f»)]*)\s+/u).filter((sentence) => wordsOf(sentence).length > 0);
