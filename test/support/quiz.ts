import type { QuizContent } from '@tandem/catalogue';
import type { Answer, Question } from '@tandem/contracts';
import { itemKey } from '@tandem/learning';

/** Right answers to what an attempt asks, given as a student gives them: by the keys that she sees. */
export function rightAnswers(quiz: QuizContent, seen: Question[]): Record<string, Answer> {
  return Object.fromEntries(
    seen.map((asked) => {
      const question = quiz.questions.find(({ key }) => key === asked.key)!;
      const keys = keysByText(asked);
      return [asked.key, rightAnswer(question, (text) => keys.get(text)!)];
    }),
  );
}

/** Right answers as an attempt that asks every question stores them. */
export function storedAnswers({ questions }: Pick<QuizContent, 'questions'>): Record<string, Answer> {
  return Object.fromEntries(questions.map((question) => [question.key, rightAnswer(question, itemKey)]));
}

/** Something for every question, as good as certainly wrong. */
export function wrongAnswers(quiz: QuizContent, seen: Question[]): Record<string, Answer> {
  const right = rightAnswers(quiz, seen);
  return Object.fromEntries(
    seen.map((question) => [question.key, wrongAnswer(question, right[question.key]!)]),
  );
}

function wrongAnswer(question: Question, right: Answer): Answer {
  const options = 'options' in question ? question.options.map(({ key }) => key) : [];
  if ('choice' in right) return { choice: options.find((key) => key !== right.choice)! };
  if ('choices' in right) return { choices: right.choices.length > 1 ? right.choices.slice(1) : options };
  if ('order' in right) return { order: right.order.toReversed() };
  if ('text' in right) return { text: 'je ne sais pas' };
  if ('number' in right) return { number: right.number! + 1_000_000 };
  const lefts = Object.keys(right.pairs);
  const rights = Object.values(right.pairs);
  return { pairs: Object.fromEntries(lefts.map((left, at) => [left, rights[(at + 1) % lefts.length]!])) };
}

function rightAnswer(question: QuizContent['questions'][number], keyOf: (text: string) => string): Answer {
  switch (question.kind) {
    case 'single':
      return { choice: question.options.find(({ correct }) => correct)!.key };
    case 'multiple':
      return { choices: question.options.filter(({ correct }) => correct).map(({ key }) => key) };
    case 'ordering':
      return { order: question.items.map((item) => keyOf(item)) };
    case 'matching':
      return {
        pairs: Object.fromEntries(question.pairs.map(({ left, right }) => [keyOf(left), keyOf(right)])),
      };
    case 'short-text':
      return { text: question.accepted[0]! };
    case 'numeric':
      return { number: question.value };
  }
}

function keysByText(question: Question): Map<string, string> {
  const choices =
    question.kind === 'ordering'
      ? question.items
      : question.kind === 'matching'
        ? [...question.left, ...question.right]
        : [];
  return new Map(choices.map(({ key, text }) => [text, key]));
}
