import type { ModuleFiles } from '../format';
import { glossaryShape } from './glossary-shape';

const term = (key: string, count: number) => ({
  key,
  term: key,
  definition: Array.from({ length: count }, () => 'mot').join(' '),
});
const of = (glossary: object[], text: string) =>
  glossaryShape([{ folder: '02-a', glossary, lessons: [{ text }] } as unknown as ModuleFiles]);

it('wants definitions of a readable length, and a lesson that points to each term', () => {
  const text = '[a](glossaire:court), [b](glossaire:long) et [c](glossaire:bon)';
  expect(of([term('court', 9), term('long', 81), term('bon', 10), term('seul', 80)], text)).toEqual([
    { file: '02-a/glossary.yaml', field: 'court', message: 'the definition has 9 words, not 10 to 80' },
    { file: '02-a/glossary.yaml', field: 'long', message: 'the definition has 81 words, not 10 to 80' },
    { file: '02-a/glossary.yaml', field: 'seul', message: 'no lesson links to this term' },
  ]);
});
