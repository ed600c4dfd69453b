import { createHash } from 'node:crypto';
import type { Question } from '@tandem/contracts';
import type { Question as FullQuestion } from '@tandem/curriculum';

/** Names an item of an ordering or matching question without telling its place. */
export function itemKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/** What she may see of a question before she has answered: no right answer, items out of order. */
export function questionView(question: FullQuestion): Question {
  const { key, prompt } = question;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        kind: question.kind,
        key,
        prompt,
        options: question.options.map(({ key, text }) => ({ key, text })),
      };
    case 'ordering':
      return { kind: 'ordering', key, prompt, items: shuffled(question.items) };
    case 'matching':
      return {
        kind: 'matching',
        key,
        prompt,
        left: question.pairs.map(({ left }) => ({ key: itemKey(left), text: left })),
        right: shuffled(question.pairs.map(({ right }) => right)),
      };
    case 'short-text':
      return { kind: 'short-text', key, prompt };
    case 'numeric':
      return { kind: 'numeric', key, prompt, unit: question.unit ?? null };
  }
}

/** Always the same order for the same items, so that a refresh moves nothing; never the right one. */
function shuffled(texts: readonly string[]): Array<{ key: string; text: string }> {
  const items = texts.map((text) => ({ key: itemKey(text), text }));
  const mixed = [...items].sort((a, b) => (a.key < b.key ? -1 : 1));
  return mixed.every((item, index) => item.key === items[index]!.key) ? mixed.reverse() : mixed;
}
