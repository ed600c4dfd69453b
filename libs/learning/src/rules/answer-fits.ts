import type { Answer, FieldProblem } from '@tandem/contracts';
import type { Question } from '@tandem/curriculum';
import { itemKey } from './question-view';

/** What keeps answers from being saved: each is of the kind of its question, with the keys of that question. */
export function answerFaults(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): FieldProblem[] {
  return questions.flatMap((question) => {
    const answer = answers[question.key];
    return !answer || fits(question, answer)
      ? []
      : [{ pointer: `#/answers/${question.key}`, detail: 'answer-unfit' }];
  });
}

/** Whether it can be an answer to the question, right or wrong. An empty one and one with items left can. */
export function fits(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
      return 'choice' in answer && (answer.choice === '' || isAmong([answer.choice], optionKeys(question)));
    case 'multiple':
      return 'choices' in answer && isAmong(answer.choices, optionKeys(question));
    case 'ordering':
      return 'order' in answer && isAmong(answer.order, question.items.map(itemKey));
    case 'matching': {
      if (!('pairs' in answer)) return false;
      const rights = new Set(question.pairs.map(({ right }) => itemKey(right)));
      const lefts = question.pairs.map(({ left }) => itemKey(left));
      return (
        isAmong(Object.keys(answer.pairs), lefts) &&
        Object.values(answer.pairs).every((right) => rights.has(right))
      );
    }
    case 'short-text':
      return 'text' in answer;
    case 'numeric':
      return 'number' in answer;
  }
}

/** Whether it answers the whole question, right or wrong. */
export function isWhole(question: Question, answer: Answer | undefined): boolean {
  if (!answer || !fits(question, answer)) return false;
  if ('choice' in answer) return answer.choice !== '';
  if ('choices' in answer) return answer.choices.length > 0;
  if ('text' in answer) return answer.text.trim() !== '';
  if ('order' in answer) return question.kind === 'ordering' && answer.order.length === question.items.length;
  if ('pairs' in answer) {
    const { pairs } = answer;
    return (
      question.kind === 'matching' && question.pairs.every(({ left }) => pairs[itemKey(left)] !== undefined)
    );
  }
  return answer.number !== null;
}

const optionKeys = ({ options }: { options: ReadonlyArray<{ key: string }> }) =>
  options.map(({ key }) => key);

/** Each of them known, none twice. */
function isAmong(given: readonly string[], known: readonly string[]): boolean {
  const keys = new Set(known);
  return given.every((key) => keys.has(key)) && new Set(given).size === given.length;
}
