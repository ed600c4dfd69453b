import type { Answer, QuestionResult } from '@tandem/contracts';
import type { Question } from '@tandem/curriculum';
import { isWhole } from './answer-fits';
import { itemKey } from './question-view';

export interface Grade {
  /** Share of right answers, 0 to 1. */
  score: number;
  passed: boolean;
  results: QuestionResult[];
}

/** Grades a quiz: each question counts one, all or nothing. */
export function gradeQuiz(
  quiz: { questions: readonly Question[]; passMark: number },
  answers: Readonly<Record<string, Answer>>,
): Grade {
  const results = quiz.questions.map((question) => gradeQuestion(question, answers[question.key] ?? null));
  const score = results.filter((result) => result.correct).length / results.length;
  return { score, passed: score >= quiz.passMark, results };
}

/** By key of question, whether it is right: what statistics keep of a grade. */
export function rightOnes(results: readonly QuestionResult[]): Record<string, boolean> {
  return Object.fromEntries(results.map(({ key, correct }) => [key, correct]));
}

/** Keys of the questions that have no whole answer yet. */
export function unanswered(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): string[] {
  return questions.filter((question) => !isWhole(question, answers[question.key])).map(({ key }) => key);
}

export function gradeQuestion(question: Question, answer: Answer | null): QuestionResult {
  const { key } = question;
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const chosen = new Set(chosenOptions(answer));
      const options = question.options.map((option) => ({
        key: option.key,
        text: option.text,
        right: option.correct,
        chosen: chosen.has(option.key),
        why: option.why,
      }));
      const correct = options.every((option) => option.right === option.chosen);
      const expected = options.filter((option) => option.right).map((option) => option.text);
      return { key, correct, answer, expected: expected.join(' ; '), why: null, options };
    }
    case 'ordering': {
      const given = answer && 'order' in answer ? answer.order : [];
      const right = question.items.map(itemKey);
      const correct = given.length === right.length && right.every((item, index) => item === given[index]);
      return explained(question, answer, correct, question.items.join(' → '));
    }
    case 'matching': {
      const given = answer && 'pairs' in answer ? answer.pairs : {};
      const correct = question.pairs.every(({ left, right }) => given[itemKey(left)] === itemKey(right));
      const expected = question.pairs.map(({ left, right }) => `${left} → ${right}`).join(' ; ');
      return explained(question, answer, correct, expected);
    }
    case 'short-text': {
      const given = answer && 'text' in answer ? folded(answer.text) : '';
      const correct = question.accepted.some((accepted) => folded(accepted) === given);
      return explained(question, answer, correct, question.accepted[0]!);
    }
    case 'numeric': {
      const correct =
        answer !== null &&
        'number' in answer &&
        answer.number !== null &&
        Math.abs(answer.number - question.value) <= question.tolerance;
      const number = new Intl.NumberFormat('fr-FR').format(question.value);
      return explained(question, answer, correct, question.unit ? `${number} ${question.unit}` : number);
    }
  }
}

function chosenOptions(answer: Answer | null): string[] {
  if (!answer) return [];
  if ('choice' in answer) return [answer.choice];
  return 'choices' in answer ? answer.choices : [];
}

function explained(
  question: { key: string; why: string },
  answer: Answer | null,
  correct: boolean,
  expected: string,
): QuestionResult {
  return { key: question.key, correct, answer, expected, why: question.why, options: [] };
}

/**
 * What makes no other answer in French: case, accents, ligatures, hyphens, apostrophes, spaces, the punctuation around it,
 * an article before it, and the s or x of a plural. « Les chiffres d’affaires. » is « chiffre d affaire ».
 */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}+%€&/]+/gu, ' ')
    .trim()
    .replace(/^(l|le|la|les|un|une|des|du|de la) (?=.)/, '')
    .replace(/(?<=\p{L}{3})[sx](?= |$)/gu, '');
}
