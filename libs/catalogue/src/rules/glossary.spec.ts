import type { ModuleContent } from '../course-content';
import { glossaryOf } from './glossary';

const moduleOf = (number: number, ...terms: string[]) =>
  ({
    ...{ number, title: `Module ${number}` },
    glossary: terms.map((term) => ({ key: term, term, definition: 'd' })),
  }) as ModuleContent;

it('mixes modules in the order of a French dictionary', () => {
  const { terms } = glossaryOf({ modules: [moduleOf(1, 'Encaissement', 'dette'), moduleOf(2, 'Écart')] });
  expect(terms.map(({ term }) => term)).toEqual(['dette', 'Écart', 'Encaissement']);
  expect(terms[1]).toEqual({
    ...{ key: 'Écart', term: 'Écart', definition: 'd' },
    module: { number: 2, title: 'Module 2' },
  });
});
