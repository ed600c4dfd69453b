import type { Question as FullQuestion } from '@tandem/curriculum';
import fc from 'fast-check';
import { shuffled } from './draw';
import { gradeQuestion } from './grade';
import { itemKey, questionView } from './question-view';

const texts = ['un', 'deux', 'trois', 'quatre'];
const asked = { key: 'question', prompt: 'Laquelle ?' };
const single: FullQuestion = {
  ...{ ...asked, kind: 'single' },
  options: texts.map((text, at) => ({ key: text, text, correct: at === 0, why: 'Parce que.' })),
};
const ordering: FullQuestion = { ...asked, kind: 'ordering', items: texts, why: 'Parce que.' };
const pairs = texts.map((left) => ({ left, right: `${left}, deux fois` }));
const matching: FullQuestion = { ...asked, kind: 'matching', pairs, why: 'Parce que.' };

/** What she chooses from, in the order shown. */
function shown(question: FullQuestion, seed: number): string[] {
  const view = questionView(question, seed);
  if ('options' in view) return view.options.map(({ text }) => text);
  if ('items' in view) return view.items.map(({ text }) => text);
  return 'right' in view ? view.right.map(({ text }) => text) : [];
}

const seed = fc.nat(2 ** 31 - 1);
const questions = fc.constantFrom(single, ordering, matching);

describe('what a question shows', () => {
  it('is all there is, the same at each look, in an order of the attempt and the question', () => {
    fc.assert(
      fc.property(questions, seed, (question, number) => {
        expect([...shown(question, number)].sort()).toEqual([...shown(question, 0)].sort());
        expect(shown(question, number)).toEqual(shown(question, number));
      }),
    );
    const orders = (question: FullQuestion) =>
      new Set(Array.from({ length: 500 }, (_, number) => shown(question, number).join()));
    expect([single, ordering, matching].map((question) => orders(question).size)).toEqual([24, 23, 24]);
    expect(shown(single, 1)).not.toEqual(shown({ ...single, key: 'une-autre' }, 1));
  });

  it('has the right option in each place as often', () => {
    const seen = [0, 0, 0, 0];
    const looks = 4000;
    for (let number = 0; number < looks; number++) seen[shown(single, number).indexOf('un')]!++;
    // Five standard deviations around one in four.
    for (const count of seen)
      expect(Math.abs(count - looks / 4)).toBeLessThan(5 * Math.sqrt((looks * 3) / 16));
  });

  it('never has items in the right order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 4 }), seed, (items, number) => {
        expect(shown({ ...ordering, items }, number)).not.toEqual(items);
      }),
    );
  });

  it('is answered by keys, so that the order changes no grade', () => {
    fc.assert(
      fc.property(seed, fc.nat(3), (number, at) => {
        const view = questionView(single, number);
        const { key, text } = 'options' in view ? view.options[at]! : { key: '', text: '' };
        const { correct, options } = gradeQuestion(single, { choice: key });
        expect(correct).toBe(text === 'un');
        expect(shuffled(options, number, single.key).map((one) => one.text)).toEqual(shown(single, number));
      }),
    );
    expect(gradeQuestion(ordering, { order: texts.map(itemKey) }).correct).toBe(true);
  });
});
