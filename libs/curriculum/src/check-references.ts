import type { CurriculumIssue } from './curriculum-error';
import { readDirective } from './directives';
import type { ModuleFiles } from './format';

interface MarkdownText {
  file: string;
  field: string;
  text: string;
}

/**
 * What texts point to exists: terms of the glossary (also of a later module), lessons, and files, which the module
 * holds or a template of it makes.
 */
export function checkReferences(modules: ModuleFiles[]): CurriculumIssue[] {
  const terms = new Set(modules.flatMap(({ glossary }) => glossary.map((term) => term.key)));
  const lessons = new Set(modules.flatMap((module) => module.lessons.map((lesson) => lesson.key)));
  return modules.flatMap((module) => {
    const files = new Set([
      ...module.files.map(({ name }) => name),
      ...module.templates.map(({ file }) => file),
    ]);
    return [
      ...textsOf(module).flatMap(({ text, ...at }) => [
        ...linksTo('glossaire', text).flatMap((key) =>
          terms.has(key) ? [] : [{ ...at, message: `no glossary has the term "${key}"` }],
        ),
        ...linksTo('lecon', text).flatMap((key) =>
          lessons.has(key) ? [] : [{ ...at, message: `no lesson has the key "${key}"` }],
        ),
        ...filesNamed(text).flatMap((name) => (files.has(name) ? [] : [{ ...at, message: missing(name) }])),
      ]),
      ...(module.assignment?.files ?? []).flatMap(({ file }, index) =>
        files.has(file)
          ? []
          : [
              {
                file: `${module.folder}/assignment.yaml`,
                field: `files.${index}.file`,
                message: missing(file),
              },
            ],
      ),
    ];
  });
}

function textsOf(module: ModuleFiles): MarkdownText[] {
  const texts = module.lessons.flatMap(({ file, text }) => (text ? [{ file, field: 'body', text }] : []));
  return module.assignment
    ? [...texts, { file: `${module.folder}/assignment.yaml`, field: 'brief', text: module.assignment.brief }]
    : texts;
}

/** Keys of `[mot](glossaire:key)` or `[leçon](lecon:key)`. */
export function linksTo(scheme: 'glossaire' | 'lecon', text: string): string[] {
  return [...text.matchAll(/\]\(([a-z]+):([^)\s]*)\)/g)].flatMap(([, found, key]) =>
    found === scheme && key !== undefined ? [key] : [],
  );
}

function filesNamed(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const { file, captions } = readDirective(line)?.attributes ?? {};
    return [file, captions].filter((name) => name !== undefined);
  });
}

const missing = (name: string) => `files/ has no ${name}, and no template makes it`;
