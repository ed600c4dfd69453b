import type { Glossary } from '@tandem/contracts';
import type { CourseContent } from '../course-content';

const { compare } = new Intl.Collator('fr');

/** The terms of all modules as a dictionary orders them: « écart » stands between « dette » and « encaissement ». */
export function glossaryOf({ modules }: Pick<CourseContent, 'modules'>): Glossary {
  const terms = modules.flatMap(({ number, title, glossary }) =>
    glossary.map(({ key, term, definition }) => ({ key, term, definition, module: { number, title } })),
  );
  return { terms: terms.sort((a, b) => compare(a.term, b.term)) };
}
