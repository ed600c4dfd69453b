import type { Question } from '@tandem/contracts';
import { answerInWords, expectedInWords } from './answer-in-words';

const levels: Question = {
  kind: 'matching',
  key: 'levels',
  prompt: '?',
  left: [
    { key: 'l2', text: 'Choisir' },
    { key: 'l1', text: 'Faire' },
  ],
  right: [
    { key: 'r1', text: 'Exécution' },
    { key: 'r2', text: 'Stratégie' },
  ],
};
const steps: Question = {
  kind: 'ordering',
  key: 'steps',
  prompt: '?',
  items: [
    { key: 'b', text: 'Aider' },
    { key: 'a', text: 'Comprendre' },
  ],
};

describe('answers in words', () => {
  it('says given and expected pairs in the same order, that of the question', () => {
    expect(answerInWords(levels, { pairs: { l1: 'r2', l2: 'r1' } }, 'fr')).toEqual([
      'Choisir → Exécution',
      'Faire → Stratégie',
    ]);
    expect(expectedInWords(levels, 'Faire → Exécution ; Choisir → Stratégie')).toEqual([
      'Choisir → Stratégie',
      'Faire → Exécution',
    ]);
  });

  it('says an order item by item', () => {
    expect(answerInWords(steps, { order: ['a', 'b'] }, 'fr')).toEqual(['Comprendre', 'Aider']);
    expect(expectedInWords(steps, 'Comprendre → Aider')).toEqual(['Comprendre', 'Aider']);
  });

  it('writes numbers as the reader does, with their unit', () => {
    const kit: Question = { kind: 'numeric', key: 'kit', prompt: '?', unit: '€' };
    expect(answerInWords(kit, { number: 10.4 }, 'fr')).toEqual(['10,4\u202f€']);
    expect(answerInWords(kit, { number: 10.4 }, 'en')).toEqual(['10.4\u202f€']);
    expect(answerInWords(kit, null, 'fr')).toEqual([]);
  });
});
