import type { CurriculumIssue } from './curriculum-error';
import type { ModuleFiles } from './format';

interface Named {
  file: string;
  field: string;
  value: string;
}

/**
 * Keys are unique in the whole course (results point to them), slugs where they meet in one address, and
 * the name on disk is two digits plus the slug, so that a file is found from the address of its page.
 */
export function checkNames(modules: ModuleFiles[]): CurriculumIssue[] {
  const lessons = modules.flatMap((module) => module.lessons);
  return [
    ...twins(modules.map((module) => named(sheetOf(module), 'key', module.key))),
    ...twins(modules.map((module) => named(sheetOf(module), 'slug', module.slug))),
    ...twins(lessons.map((lesson) => named(lesson.file, 'key', lesson.key))),
    ...modules.flatMap((module) => [
      ...twins(module.lessons.map((lesson) => named(lesson.file, 'slug', lesson.slug))),
      ...misplaced(sheetOf(module), module.folder, module.slug),
      ...module.lessons.flatMap((lesson) =>
        misplaced(lesson.file, lesson.file.replace(/^.*\/|\.md$/g, ''), lesson.slug),
      ),
      ...(module.lessons.length ? [] : [issue(module.folder, '', 'has no lesson')]),
    ]),
    ...twins(
      modules.flatMap((module) => (module.quiz ? [named(quizOf(module), 'key', module.quiz.key)] : [])),
    ),
    ...twins(
      modules.flatMap((module) =>
        module.assignment ? [named(`${module.folder}/assignment.yaml`, 'key', module.assignment.key)] : [],
      ),
    ),
    ...twins(
      modules.flatMap((module) =>
        module.glossary.map((one, at) => named(`${module.folder}/glossary.yaml`, `${at}.key`, one.key)),
      ),
    ),
    ...modules.flatMap((module) =>
      twins(
        (module.assignment?.rubric ?? []).map((one, at) =>
          named(`${module.folder}/assignment.yaml`, `rubric.${at}.key`, one.key),
        ),
      ),
    ),
    ...modules.flatMap((module) =>
      twins(module.templates.map((one) => named(`${module.folder}/templates`, one.file, one.file))),
    ),
    ...modules.flatMap((module) =>
      twins(
        (module.quiz?.questions ?? []).map((one, at) =>
          named(quizOf(module), `questions.${at}.key`, one.key),
        ),
      ),
    ),
  ];
}

function twins(all: Named[]): CurriculumIssue[] {
  const first = new Map<string, Named>();
  return all.flatMap((one) => {
    const earlier = first.get(one.value);
    first.set(one.value, earlier ?? one);
    return earlier ? [issue(one.file, one.field, `"${one.value}" is already used in ${earlier.file}`)] : [];
  });
}

function misplaced(file: string, name: string, slug: string): CurriculumIssue[] {
  if (/^\d\d-/.test(name) && name.slice(3) === slug) return [];
  return [issue(file, 'slug', `"${slug}" asks for the name NN-${slug}, found ${name}`)];
}

const sheetOf = (module: ModuleFiles) => `${module.folder}/module.yaml`;
const quizOf = (module: ModuleFiles) => `${module.folder}/quiz.yaml`;
const named = (file: string, field: string, value: string): Named => ({ file, field, value });
const issue = (file: string, field: string, message: string): CurriculumIssue => ({ file, field, message });
