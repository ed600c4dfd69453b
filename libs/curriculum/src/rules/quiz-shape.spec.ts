import type { ModuleFiles } from '../format';
import type { Question } from '../question';
import { quizShape } from './quiz-shape';

const single = (key: string, texts: string[], right: number): Question => ({
  kind: 'single',
  key,
  prompt: key,
  options: texts.map((text, at) => ({ key: `o${at}`, text, correct: at === right, why: 'w' })),
});
const numeric = (key: string, pool?: string): Question => ({
  ...{ kind: 'numeric', key, prompt: key, value: 1, tolerance: 0, why: 'w' },
  ...(pool && { pool }),
});
const others: Question[] = [
  { kind: 'short-text', key: 's', prompt: 's', accepted: ['a'], why: 'w' },
  { kind: 'ordering', key: 'o', prompt: 'o', items: ['a', 'b', 'c'], why: 'w' },
  ...['n1', 'n2', 'n3', 'n4'].map((key) => numeric(key)),
];
const good = [
  ...others,
  single('a', ['abcdef', 'abcde', 'abcde'], 0),
  single('b', ['abcdef', 'abcde', 'abcde'], 1),
  single('c', ['abcdef', 'abcde', 'abcde'], 2),
];
const messages = (questions: Question[], draw = {}) =>
  quizShape({ folder: '01-a', quiz: { questions, draw } } as ModuleFiles).map(({ message }) => message);

it('lets a good quiz pass', () => expect(messages(good)).toEqual([]));

it('counts what an attempt asks, not what the pools hold', () => {
  const pool = ['p1', 'p2', 'p3', 'p4', 'p5'].map((key) => numeric(key, 'marge'));
  expect(messages([...good, ...pool], { marge: 1 })).toEqual([]);
  expect(messages([...good, ...pool], { marge: 4 })).toEqual(['an attempt asks 13, not 8 to 12']);
  expect(messages(good.slice(2))).toContain('an attempt asks 7, not 8 to 12');
});

it('wants several kinds', () => {
  expect(messages(good.map((one, at) => (at < 2 ? numeric(`x${at}`) : one)))).toEqual([
    'are of 2 kinds, at least 4 are wanted',
  ]);
});

it('sees right answers that stand out by length or place', () => {
  expect(messages([...good, single('d', ['abcdef', 'abcde'], 0)])).toEqual([
    'the right option is the longest in 2 of 4 single choices',
  ]);
  const blind = ['e', 'f', 'g', 'h'].map((key) => single(key, ['abcde', 'abcdef', 'abcde'], 0));
  expect(messages([...others, ...blind])).toEqual([
    'right answers of single choices stand too often in the same place',
  ]);
  expect(messages([...good, single('d', ['abcdefgh', 'abcde'], 1)])).toEqual([
    'the longest option is 1.60 times the shortest, not under 1.35',
  ]);
});
