import type { Question } from '@tandem/contracts';
import { answersOf, fieldName, isAnswered } from './answers';

function posted(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('answers of a posted quiz', () => {
  it('reads every kind of question from its field names', () => {
    const form = posted(
      ['intent', 'submit'],
      ['single:role', 'obm'],
      ['multiple:missions', ''],
      ['multiple:missions', 'a'],
      ['multiple:missions', 'b'],
      ['ordering:steps:x', '2'],
      ['ordering:steps:y', '1'],
      ['matching:levels:left', 'right'],
      ['short-text:word', ' orpheline '],
      ['numeric:hours', '1 490,5 h'],
    );
    expect(answersOf(form)).toEqual({
      answers: {
        role: { choice: 'obm' },
        missions: { choices: ['a', 'b'] },
        steps: { order: ['y', 'x'] },
        levels: { pairs: { left: 'right' } },
        word: { text: 'orpheline' },
        hours: { number: 1490.5 },
      },
      faults: {},
    });
  });

  it('keeps items that hold colons whole', () => {
    const name = fieldName('matching', 'levels', 'Dire : non');
    expect(answersOf(posted([name, 'vision'])).answers).toEqual({
      levels: { pairs: { 'Dire : non': 'vision' } },
    });
  });

  it('tells what was emptied from what was never asked', () => {
    const form = posted(
      ['multiple:missions', ''],
      ['short-text:word', ''],
      ['numeric:hours', ''],
      ['ordering:s:x', ''],
      ['matching:levels:left', ''],
    );
    expect(answersOf(form)).toEqual({
      answers: {
        missions: { choices: [] },
        word: { text: '' },
        hours: { number: null },
        s: { order: [] },
        levels: { pairs: {} },
      },
      faults: {},
    });
  });

  it.each([
    ['a text for a number', [['numeric:hours', 'beaucoup']], { 'numeric:hours': 'number' }],
    [
      'twice the same rank',
      [
        ['ordering:s:x', '1'],
        ['ordering:s:y', '1'],
      ],
      { 'ordering:s': 'rank' },
    ],
    [
      'an item without its rank',
      [
        ['ordering:s:x', '1'],
        ['ordering:s:y', ''],
      ],
      { 'ordering:s': 'partial' },
    ],
  ] as [string, [string, string][], object][])('refuses %s', (_, fields, faults) => {
    expect(answersOf(posted(...fields)).faults).toEqual(faults);
  });

  it.each([
    ['1 430', 1430],
    ['1\u202f430', 1430],
    ['1\u00a0430,50\u00a0€', 1430.5],
    ['1430', 1430],
    ['12 345 678', 12_345_678],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['31 h', 31],
    ['31h', 31],
    ['12,5 %', 12.5],
    ['890\u202f€', 890],
    ['3 abonnements', 3],
    ['27 kits', 27],
    ['45 € HT', 45],
    ['−5 %', -5],
    ['- 5', -5],
    ['+7', 7],
    ['0', 0],
  ])('reads « %s » as a number', (typed, number) => {
    expect(answersOf(posted(['numeric:hours', typed]))).toEqual({
      answers: { hours: { number } },
      faults: {},
    });
  });

  it.each([
    'beaucoup',
    '12 ou 13',
    '2 h 30',
    '1 4',
    '12 5',
    '1 4300',
    '12,',
    '1,2,3',
    '12 k€',
    '12 k',
    '€',
    '12-13',
    '1e3',
    '9'.repeat(400),
  ])('says that « %s » is no number', (typed) => {
    expect(answersOf(posted(['numeric:hours', typed]))).toEqual({
      answers: {},
      faults: { 'numeric:hours': 'number' },
    });
  });

  it('keeps a partial matching while refusing to grade it', () => {
    const form = posted(['matching:levels:a', '1'], ['matching:levels:b', '']);
    expect(answersOf(form)).toEqual({
      answers: { levels: { pairs: { a: '1' } } },
      faults: { 'matching:levels': 'partial' },
    });
  });
});

describe('a whole answer', () => {
  const choices = [
    { key: 'a', text: 'A' },
    { key: 'b', text: 'B' },
  ];
  const ordering: Question = { kind: 'ordering', key: 'o', prompt: '?', items: choices };
  const matching: Question = { kind: 'matching', key: 'm', prompt: '?', left: choices, right: choices };
  const text: Question = { kind: 'short-text', key: 't', prompt: '?' };

  it('has every item, every pair, some text', () => {
    expect(isAnswered(ordering, { order: ['b', 'a'] })).toBe(true);
    expect(isAnswered(ordering, { order: ['b'] })).toBe(false);
    expect(isAnswered(matching, { pairs: { a: 'b', b: 'a' } })).toBe(true);
    expect(isAnswered(matching, { pairs: { a: 'b' } })).toBe(false);
    expect(isAnswered(text, { text: '' })).toBe(false);
    expect(isAnswered(text, undefined)).toBe(false);
    const number: Question = { kind: 'numeric', key: 'n', prompt: '?', unit: null };
    expect(isAnswered(number, { number: 0 })).toBe(true);
    expect(isAnswered(number, { number: null })).toBe(false);
  });
});
