import { createHash } from 'node:crypto';
import type { QuizContent } from '@tandem/catalogue';
import type { Answer } from '@tandem/contracts';
import { itemKey } from '@tandem/learning';

type Question = QuizContent['questions'][number];

/**
 * Answers of somebody who passes: the same for the same person, with mistakes where questions are hard, so that figures of
 * questions look like those of a real quiz. Three mistakes at most, and no more than the pass mark allows.
 */
export function passingAnswers(quiz: QuizContent, person: string): Record<string, Answer> {
  const allowed = Math.floor(quiz.questions.length * (1 - quiz.passMark) + 1e-9);
  const mistakes = Math.min(allowed, Math.floor(lot(person) * 4));
  const difficulty = ({ key }: Question) => lot(key) + 0.7 * lot(`${person} ${key}`);
  const hardest = [...quiz.questions].sort((a, b) => difficulty(b) - difficulty(a)).slice(0, mistakes);
  return Object.fromEntries(
    quiz.questions.map((question) => [
      question.key,
      hardest.includes(question) ? wrongAnswer(question, person) : rightAnswer(question),
    ]),
  );
}

/** 0 to 1, always the same for the same text. */
function lot(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return { choice: question.options.find((option) => option.correct)!.key };
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

/** A plausible one: another option, one too many, two things changed round. */
function wrongAnswer(question: Question, person: string): Answer {
  const chance = lot(`${person} ${question.key} wrong`);
  switch (question.kind) {
    case 'single': {
      const others = question.options.filter((option) => !option.correct);
      return { choice: others[Math.floor(chance * others.length)]!.key };
    }
    case 'multiple': {
      const tempting = question.options.filter((option) => !option.correct);
      const one = tempting[Math.floor(chance * tempting.length)]!;
      return {
        choices: question.options.filter((option) => option.correct || option === one).map(({ key }) => key),
      };
    }
    case 'ordering': {
      const [first, second, ...rest] = question.items.map(itemKey);
      return { order: [second!, first!, ...rest] };
    }
    case 'matching': {
      const rights = question.pairs.map(({ right }) => itemKey(right));
      const [first, second, ...rest] = rights;
      const changed = [second!, first!, ...rest];
      return {
        pairs: Object.fromEntries(question.pairs.map(({ left }, at) => [itemKey(left), changed[at]!])),
      };
    }
    case 'short-text':
      return { text: 'je ne sais plus' };
    case 'numeric':
      return { number: question.value * 2 + 1 };
  }
}
