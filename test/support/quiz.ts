import type { QuizContent } from '@tandem/catalogue';
import type { Answer, Question } from '@tandem/contracts';

/** Right answers to what an attempt asks, given as a student gives them: by the keys that she sees. */
export function rightAnswers(quiz: QuizContent, seen: Question[]): Record<string, Answer> {
  return Object.fromEntries(
    seen.map((asked) => {
      const question = quiz.questions.find(({ key }) => key === asked.key)!;
      return [asked.key, rightAnswer(question, keysByText(asked))];
    }),
  );
}

/** Something for every question, as good as certainly wrong. */
export function wrongAnswers(quiz: QuizContent): Record<string, Answer> {
  return Object.fromEntries(quiz.questions.map(({ key }) => [key, { text: 'je ne sais pas' }]));
}

function rightAnswer(question: QuizContent['questions'][number], keyOf: Map<string, string>): Answer {
  switch (question.kind) {
    case 'single':
      return { choice: question.options.find(({ correct }) => correct)!.key };
    case 'multiple':
      return { choices: question.options.filter(({ correct }) => correct).map(({ key }) => key) };
    case 'ordering':
      return { order: question.items.map((item) => keyOf.get(item)!) };
    case 'matching':
      return {
        pairs: Object.fromEntries(
          question.pairs.map(({ left, right }) => [keyOf.get(left)!, keyOf.get(right)!]),
        ),
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
