import { createHash } from 'node:crypto';
import type { Question } from '@tandem/contracts';
import type { Question as FullQuestion } from '@tandem/curriculum';
import { shuffled } from './draw';

/** Names an item of an ordering or matching question without telling its place. */
export function itemKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/** What she may see of a question before she has answered, in the order of her attempt: nothing tells the right answer. */
export function questionView(question: FullQuestion, seed: number): Question {
  const { key, prompt } = question;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        kind: question.kind,
        key,
        prompt,
        options: shuffled(question.options, seed, key).map(({ key, text }) => ({ key, text })),
      };
    case 'ordering':
      return { kind: 'ordering', key, prompt, items: disordered(question.items.map(item), seed, key) };
    case 'matching':
      return {
        kind: 'matching',
        key,
        prompt,
        left: question.pairs.map(({ left }) => item(left)),
        right: shuffled(
          question.pairs.map(({ right }) => item(right)),
          seed,
          key,
        ),
      };
    case 'short-text':
      return { kind: 'short-text', key, prompt };
    case 'numeric':
      return { kind: 'numeric', key, prompt, unit: question.unit ?? null };
  }
}

const item = (text: string) => ({ key: itemKey(text), text });

/** Never in the right order, which `items` have: what she has not touched is no right answer. */
function disordered<T extends { key: string }>(items: readonly T[], seed: number, question: string): T[] {
  const mixed = shuffled(items, seed, question);
  return mixed.every(({ key }, index) => key === items[index]!.key) ? mixed.reverse() : mixed;
}
