import type { Prose } from '../prose';
import { repetition } from './repetition';

const at = (file: string, text: string, kind: Prose['kind'] = 'paragraph'): Prose => ({
  file,
  field: 'body',
  kind,
  text,
});
const files = (prose: Prose[]) =>
  repetition(prose).map(({ file, message }) => `${file}: ${message.slice(0, 12)}`);

it('reports a sentence of two files, whatever its case and marks', () => {
  const sentence = 'Nadia demande à quoi l’on verra que c’est réussi.';
  expect(
    files([
      at('a.md', `Un début. ${sentence}`),
      at('quiz.yaml', `« ${sentence.toUpperCase()} » Puis.`, 'sheet'),
    ]),
  ).toEqual(['quiz.yaml: the sentence']);
});

it('reports a paragraph that stands twice in one file', () => {
  const paragraph = 'Un paragraphe de plus de cinq mots.';
  expect(files([at('a.md', paragraph), at('a.md', paragraph)])).toEqual(['a.md: the paragrap']);
});

it('lets short sentences, cells and variants of a quiz repeat', () => {
  const long = 'Ces sept mots tiennent dans une cellule.';
  expect(files([at('a.md', 'Commence par là.'), at('b.md', 'Commence par là.')])).toEqual([]);
  expect(files([at('a.md', long, 'cell'), at('b.md', long, 'cell')])).toEqual([]);
  expect(files([at('quiz.yaml', long, 'sheet'), at('quiz.yaml', long, 'sheet')])).toEqual([]);
});
