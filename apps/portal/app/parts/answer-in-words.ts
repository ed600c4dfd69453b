import type { Answer, Locale, Question } from '@tandem/contracts';

/** What she answered, as one reads it; null without an answer. */
export function answerInWords(question: Question, answer: Answer | null, locale: Locale): string | null {
  if (!answer) return null;
  if ('order' in answer && question.kind === 'ordering') {
    return answer.order.map((key) => textOf(question.items, key)).join(' → ') || null;
  }
  if ('pairs' in answer && question.kind === 'matching') {
    const pairs = Object.entries(answer.pairs);
    return (
      pairs.map(([l, r]) => `${textOf(question.left, l)} → ${textOf(question.right, r)}`).join(' · ') || null
    );
  }
  if ('text' in answer) return answer.text || null;
  if ('number' in answer) {
    const unit = question.kind === 'numeric' && question.unit ? `\u202f${question.unit}` : '';
    return `${answer.number.toLocaleString(locale)}${unit}`;
  }
  return null;
}

const textOf = (choices: { key: string; text: string }[], key: string): string =>
  choices.find((choice) => choice.key === key)?.text ?? key;
