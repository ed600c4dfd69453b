import type { Question } from '@tandem/curriculum';
import { gradeQuestion, gradeQuiz, unanswered } from './grade';
import { itemKey, questionView } from './question-view';

const options = [
  { key: 'a', text: 'A', correct: true, why: 'oui' },
  { key: 'b', text: 'B', correct: false, why: 'non' },
  { key: 'c', text: 'C', correct: true, why: 'aussi' },
];
const single: Question = { kind: 'single', key: 's', prompt: '?', options: options.slice(0, 2) };
const multiple: Question = { kind: 'multiple', key: 'm', prompt: '?', options };
const ordering: Question = {
  kind: 'ordering',
  key: 'o',
  prompt: '?',
  items: ['un', 'deux', 'trois'],
  why: 'w',
};
const pairs = [
  { left: 'x', right: '1' },
  { left: 'y', right: '2' },
];
const matching: Question = { kind: 'matching', key: 'p', prompt: '?', pairs, why: 'w' };
const text: Question = {
  kind: 'short-text',
  key: 't',
  prompt: '?',
  accepted: ['Chiffre d’affaires'],
  why: 'w',
};
const number: Question = {
  kind: 'numeric',
  key: 'n',
  prompt: '?',
  value: 12.5,
  tolerance: 0.5,
  unit: 'h',
  why: 'w',
};

describe('grading', () => {
  it('takes all of the right options and none of the wrong', () => {
    expect(gradeQuestion(single, { choice: 'a' }).correct).toBe(true);
    expect(gradeQuestion(multiple, { choices: ['c', 'a'] }).correct).toBe(true);
    expect(gradeQuestion(multiple, { choices: ['a'] }).correct).toBe(false);
    expect(gradeQuestion(multiple, { choices: ['a', 'b', 'c'] }).correct).toBe(false);
  });

  it('compares orders and pairs by item', () => {
    expect(gradeQuestion(ordering, { order: ['un', 'deux', 'trois'].map(itemKey) }).correct).toBe(true);
    expect(gradeQuestion(ordering, { order: ['deux', 'un', 'trois'].map(itemKey) }).correct).toBe(false);
    const right = Object.fromEntries(pairs.map(({ left, right }) => [itemKey(left), itemKey(right)]));
    expect(gradeQuestion(matching, { pairs: right }).correct).toBe(true);
    expect(gradeQuestion(matching, { pairs: { [itemKey('x')]: itemKey('1') } }).correct).toBe(false);
  });

  it.each([
    ...['chiffre d’affaires', 'CHIFFRE D AFFAIRES', "  chiffre  d'affaires ", 'le chiffre d’affaires'],
    ...['Chiffres d’affaire', '« Chiffre d’affaires ».', 'Chiffre-d’affaires', 'du chiffre d’affaires'],
  ])('accepts « %s »', (typed) => {
    expect(gradeQuestion(text, { text: typed }).correct).toBe(true);
  });

  it.each(['', 'le', 'chiffre', 'affaires', 'un chiffre', 'chiffre d’affaires net', 'chiffredaffaires'])(
    'refuses « %s »',
    (typed) => {
      expect(gradeQuestion(text, { text: typed }).correct).toBe(false);
    },
  );

  it.each([
    ['maîtresse d’œuvre', 'Maitresse d’oeuvres', true],
    ['prix', 'Les prix', true],
    ['R&D', 'r & d', false],
    ['80/20', '80 / 20', false],
    ['80/20', '80/20', true],
    ['la', 'La', true],
    ['CA', 'ça', true],
    ['CAS', 'CA', false],
  ])('takes, where « %s » is accepted, « %s »: %s', (accepted, typed, correct) => {
    expect(gradeQuestion({ ...text, accepted: [accepted] }, { text: typed }).correct).toBe(correct);
  });

  it('accepts a number within its tolerance', () => {
    expect(gradeQuestion(number, { number: 13 }).correct).toBe(true);
    expect(gradeQuestion(number, { number: 13.01 }).correct).toBe(false);
  });

  it('counts an answer of another kind as wrong', () => {
    expect(gradeQuestion(number, { text: '12,5' }).correct).toBe(false);
    expect(gradeQuestion(single, null).correct).toBe(false);
  });

  it('passes from the pass mark on', () => {
    const quiz = { questions: [single, number], passMark: 0.5 };
    expect(gradeQuiz(quiz, { s: { choice: 'a' } })).toMatchObject({ score: 0.5, passed: true });
    expect(gradeQuiz(quiz, {})).toMatchObject({ score: 0, passed: false });
    expect(unanswered(quiz.questions, { s: { choice: 'a' }, n: { number: 0 } })).toEqual([]);
    expect(unanswered(quiz.questions, { s: { choice: '' } })).toEqual(['s', 'n']);
  });

  it('shows a question without its answer', () => {
    for (const question of [single, multiple, ordering, matching, text, number]) {
      const shown = JSON.stringify(questionView(question, 1));
      expect(shown).not.toMatch(/correct|why|accepted|tolerance/);
    }
  });
});
