import type { CurriculumIssue } from '../curriculum-error';
import { sentencesOf, wordsOf, type Prose } from '../prose';

const longEnough = 6;

/** What a student reads twice: a paragraph anywhere, or a sentence of two files. Cells and headings may repeat. */
export function repetition(prose: Prose[]): CurriculumIssue[] {
  const texts = prose.filter(({ kind }) => kind === 'paragraph' || kind === 'sheet');
  return [
    ...repeated(texts, (one) => (one.kind === 'paragraph' ? [one.text] : []), 'paragraph', true),
    ...repeated(texts, (one) => sentencesOf(one.text), 'sentence', false),
  ];
}

function repeated(
  prose: Prose[],
  cut: (one: Prose) => string[],
  what: string,
  withinFile: boolean,
): CurriculumIssue[] {
  const first = new Map<string, Prose>();
  return prose.flatMap((one) =>
    cut(one).flatMap((text) => {
      const words = wordsOf(text.toLowerCase().replaceAll('’', "'"));
      const normal = words.join(' ');
      const known = first.get(normal);
      if (!known) first.set(normal, one);
      if (words.length < longEnough || !known || (known.file === one.file && !withinFile)) return [];
      const message = `the ${what} « ${text.slice(0, 60)} » already stands in ${known.file}, ${known.field}`;
      return [{ file: one.file, field: one.field, message }];
    }),
  );
}
