import type { Answer } from '@tandem/contracts';
import type { Question } from '@tandem/curriculum';
import { answerFaults, fits, isWhole } from './answer-fits';
import { itemKey } from './question-view';

const options = ['a', 'b', 'c'].map((key) => ({ key, text: key, correct: key === 'a', why: 'w' }));
const questions: { [K in Question['kind']]: Question } = {
  single: { kind: 'single', key: 's', prompt: '?', options },
  multiple: { kind: 'multiple', key: 'm', prompt: '?', options },
  ordering: { kind: 'ordering', key: 'o', prompt: '?', items: ['un', 'deux'], why: 'w' },
  matching: {
    ...{ kind: 'matching', key: 'p', prompt: '?', why: 'w' },
    pairs: [
      { left: 'x', right: '1' },
      { left: 'y', right: '2' },
    ],
  },
  'short-text': { kind: 'short-text', key: 't', prompt: '?', accepted: ['oui'], why: 'w' },
  numeric: { kind: 'numeric', key: 'n', prompt: '?', value: 1, tolerance: 0, unit: 'h', why: 'w' },
};
const [x, y, one, two] = ['x', 'y', '1', '2'].map(itemKey) as [string, string, string, string];
const [un, deux] = ['un', 'deux'].map(itemKey) as [string, string];

type Case = [Question['kind'], Answer];
const whole: Case[] = [
  ['single', { choice: 'b' }],
  ['multiple', { choices: ['c', 'a'] }],
  ['ordering', { order: [deux, un] }],
  ['matching', { pairs: { [x]: two, [y]: two } }],
  ['short-text', { text: 'non' }],
  ['numeric', { number: 0 }],
];
const unfinished: Case[] = [
  ['single', { choice: '' }],
  ['multiple', { choices: [] }],
  ['ordering', { order: [] }],
  ['ordering', { order: [deux] }],
  ['matching', { pairs: {} }],
  ['matching', { pairs: { [y]: one } }],
  ['short-text', { text: ' ' }],
  ['numeric', { number: null }],
];
const foreign: Case[] = [
  ['single', { choice: 'nexiste' }],
  ['multiple', { choices: ['a', 'nexiste'] }],
  ['multiple', { choices: ['a', 'a'] }],
  ['ordering', { order: [un, 'nexiste'] }],
  ['ordering', { order: [un, un] }],
  ['matching', { pairs: { [x]: one, [y]: two, nexiste: one } }],
  ['matching', { pairs: { [x]: 'nexiste', [y]: two } }],
  ['matching', { pairs: { [one]: x } }],
];

it.each(whole)('a %s question takes %j, and is answered by it', (kind, answer) => {
  expect(fits(questions[kind], answer)).toBe(true);
  expect(isWhole(questions[kind], answer)).toBe(true);
});

it.each(unfinished)('a %s question takes %j, and is not answered by it', (kind, answer) => {
  expect(fits(questions[kind], answer)).toBe(true);
  expect(isWhole(questions[kind], answer)).toBe(false);
});

it.each(foreign)('a %s question cannot take %j', (kind, answer) => {
  expect(fits(questions[kind], answer)).toBe(false);
  expect(isWhole(questions[kind], answer)).toBe(false);
});

it('a question takes answers of its own kind only', () => {
  for (const [kind, question] of Object.entries(questions)) {
    const taken = whole.filter(([, answer]) => fits(question, answer)).map(([other]) => other);
    expect(taken).toEqual([kind]);
  }
});

it('the faults name each question; one without an answer has none', () => {
  const { single, multiple, numeric } = questions;
  expect(answerFaults([single, multiple, numeric], { s: { text: 'x' }, m: { choices: ['z'] } })).toEqual([
    { pointer: '#/answers/s', detail: 'answer-unfit' },
    { pointer: '#/answers/m', detail: 'answer-unfit' },
  ]);
});
