import { parseLesson } from './markdown';
import { frenchNumber, readSchema } from './schema';

const read = (kind: string, content: string) => readSchema(kind, parseLesson(content).children);
const table = (...rows: string[]) =>
  rows.flatMap((row, at) => (at ? [row] : [row, row.replace(/[^|]+/g, ' --- ')])).join('\n');

it.each([
  ['1 430', 1430],
  ['1\u202f430\u202f€', 1430],
  ['12,5\u202f%', 12.5],
  ['−12', -12],
  ['-3,2', -3.2],
  ['39\u202fh', 39],
  ['12 000 élèves', 12000],
])('reads %j as %d', (text, value) => expect(frenchNumber(text)).toBe(value));

it.each(['', 'douze', '1.5', '12 à 14', '€'])('does not read %j', (text) =>
  expect(frenchNumber(text)).toBeNull(),
);

it('reads each kind', () => {
  expect(read('funnel', table('| a | b |', '| Inscrites | 1 240 |', '| **Ventes** | 41 |'))).toEqual({
    kind: 'funnel',
    items: [
      { label: 'Inscrites', value: 1240, shown: '1 240' },
      { label: 'Ventes', value: 41, shown: '41' },
    ],
  });
  expect(read('bars', table('| a | b |', '| Mai | −500\u202f€ |', '| Juin | 0 |'))).toMatchObject({
    items: [{ value: -500, shown: '−500\u202f€' }, { value: 0 }],
  });
  expect(
    read('timeline', table('| a | b | c | d |', '| Page | −11 | −10 | Solène |', '| Vente | 0 | 1 | |')),
  ).toEqual({
    kind: 'timeline',
    items: [
      { label: 'Page', from: -11, to: -10, note: 'Solène' },
      { label: 'Vente', from: 0, to: 1, note: '' },
    ],
  });
  expect(
    read('matrix', table('| a | Effort | Effet |', '| Un | 1 | 9 |', '| Deux | 10 | 0 |')),
  ).toMatchObject({
    axes: { x: 'Effort', y: 'Effet' },
    items: [{ label: 'Un', x: 1, y: 9 }, { x: 10 }],
  });
  expect(read('flow', '1. Recevoir\n2. **Trier** vite\n3. Répondre')).toEqual({
    kind: 'flow',
    steps: ['Recevoir', 'Trier vite', 'Répondre'],
  });
});

it.each([
  ['pie', '', /^kind must be one of/],
  ['bars', 'Un texte.', /^bars: holds one table/],
  ['bars', '', /^holds one table and nothing else/],
  ['bars', `${table('| a | b |', '| x | 1 |', '| y | 2 |')}\n\nEt un texte.`, /nothing else/],
  ['bars', table('| a | b | c |', '| x | 1 | 2 |', '| y | 2 | 3 |'), /has 3 columns, not 2/],
  ['bars', table('| a | b |', '| x | 1 |'), /has 1 rows/],
  ['bars', table('| a | b |', '| x | un |', '| y | 2 |'), /« x \| un » has no number/],
  ['funnel', table('| a | b |', '| x | 1 |', '| y | 2 |'), /« y » is more than the step before/],
  ['timeline', table('| a | b | c |', '| x | 3 | 1 |', '| y | 1 | 2 |'), /« x » must go/],
  ['timeline', table('| a | b | c |', '| x | 1 | 1,5 |', '| y | 1 | 2 |'), /« x » must go/],
  ['matrix', table('| a | b | c |', '| x | 1 | 11 |', '| y | 1 | 2 |'), /« x » is outside/],
  ['flow', '- a\n- b\n- c', /numbered list/],
  ['flow', '1. a\n2. b', /has 2 steps/],
])('refuses a %s that cannot be drawn: %j', (kind, content, message) => {
  expect(read(kind, content)).toMatch(message);
});
