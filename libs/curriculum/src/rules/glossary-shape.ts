import { linksTo } from '../check-references';
import type { CurriculumIssue } from '../curriculum-error';
import type { ModuleFiles } from '../format';
import { wordsOf } from '../prose';

const words = { min: 10, max: 80 };

/** Definitions long enough to explain and short enough to be read in passing, of terms that lessons really point to. */
export function glossaryShape(modules: ModuleFiles[]): CurriculumIssue[] {
  const texts = modules.flatMap((module) => module.lessons.map((lesson) => lesson.text ?? ''));
  const linked = new Set(texts.flatMap((text) => linksTo('glossaire', text)));
  return modules.flatMap(({ folder, glossary }) =>
    glossary.flatMap(({ key, definition }) => {
      const at = { file: `${folder}/glossary.yaml`, field: key };
      const count = wordsOf(definition).length;
      return [
        ...(count < words.min || count > words.max
          ? [{ ...at, message: `the definition has ${count} words, not ${words.min} to ${words.max}` }]
          : []),
        ...(linked.has(key) ? [] : [{ ...at, message: 'no lesson links to this term' }]),
      ];
    }),
  );
}
