import type { Answer, Locale, Question } from '@tandem/contracts';

/** What she answered, as one reads it, a line for each item or pair; empty without an answer. */
export function answerInWords(question: Question, answer: Answer | null, locale: Locale): string[] {
  if (!answer) return [];
  if ('order' in answer && question.kind === 'ordering') {
    return answer.order.map((key) => textOf(question.items, key));
  }
  if ('pairs' in answer && question.kind === 'matching') {
    const { pairs } = answer;
    return question.left
      .filter(({ key }) => pairs[key] !== undefined)
      .map(({ key, text }) => `${text} → ${textOf(question.right, pairs[key]!)}`);
  }
  if ('text' in answer && answer.text) return [answer.text];
  if ('number' in answer && answer.number !== null) {
    const unit = question.kind === 'numeric' && question.unit ? `\u202f${question.unit}` : '';
    return [`${answer.number.toLocaleString(locale)}${unit}`];
  }
  return [];
}

/** The API says the right answer in one sentence; items and pairs are easier to compare in the order of the question. */
export function expectedInWords(question: Question, expected: string): string[] {
  if (question.kind === 'ordering') return expected.split(' → ');
  if (question.kind !== 'matching') return [expected];
  const place = (line: string) => question.left.findIndex(({ text }) => line.startsWith(`${text} →`));
  return expected.split(' ; ').sort((a, b) => place(a) - place(b));
}

const textOf = (choices: { key: string; text: string }[], key: string): string =>
  choices.find((choice) => choice.key === key)?.text ?? key;
