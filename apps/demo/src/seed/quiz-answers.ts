import type { QuizContent } from '@tandem/catalogue';
import type { Answer } from '@tandem/contracts';
import { itemKey } from '@tandem/learning';

/** Answers of a good student: all right, but for the first `mistakes` questions with a single choice. */
export function goodAnswers(quiz: QuizContent, mistakes: number): Record<string, Answer> {
  let left = mistakes;
  return Object.fromEntries(
    quiz.questions.map((question) => [
      question.key,
      answerTo(question, question.kind === 'single' && left-- > 0),
    ]),
  );
}

function answerTo(question: QuizContent['questions'][number], mistaken: boolean): Answer {
  switch (question.kind) {
    case 'single':
      return { choice: question.options.find((option) => option.correct !== mistaken)!.key };
    case 'multiple':
      return { choices: question.options.filter((option) => option.correct).map((option) => option.key) };
    case 'ordering':
      return { order: question.items.map(itemKey) };
    case 'matching':
      return {
        pairs: Object.fromEntries(question.pairs.map(({ left, right }) => [itemKey(left), itemKey(right)])),
      };
    case 'short-text':
      return { text: question.accepted[0]! };
    case 'numeric':
      return { number: question.value };
  }
}
