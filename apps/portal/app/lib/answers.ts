import type { Answer, Question } from '@tandem/contracts';

type Kind = Question['kind'];
export type Answers = Record<string, Answer>;

/** Why an answer cannot be graded: its text is not a number, two items have the same rank, or some have none. */
export type Fault = 'number' | 'rank' | 'partial';

/**
 * Name of a field of the quiz form. It says the kind of its question, so that a posted form can be read without
 * asking the API for the quiz again: `single:key`, `ordering:key:item`.
 */
export function fieldName(kind: Kind, questionKey: string, item?: string): string {
  return item === undefined ? `${kind}:${questionKey}` : `${kind}:${questionKey}:${item}`;
}

/** The answers in a posted quiz form, and what is wrong with some of them. A partial answer can be kept as it is. */
export function answersOf(form: FormData): { answers: Answers; faults: Record<string, Fault> } {
  const answers: Answers = {};
  const faults: Record<string, Fault> = {};
  for (const { kind, key, fields, blanks } of questionsIn(form)) {
    const name = fieldName(kind, key);
    const answer = answerOf(kind, fields);
    if (typeof answer === 'string') faults[name] = answer;
    else answers[key] = answer;
    const byItem = kind === 'ordering' || kind === 'matching';
    if (byItem && blanks > 0 && fields.length > 0) faults[name] ??= 'partial';
  }
  return { answers, faults };
}

interface Posted {
  kind: Kind;
  key: string;
  fields: { item: string; value: string }[];
  blanks: number;
}

/** Items are texts and may hold colons: only the first two separate. */
const fieldPattern = /^(single|multiple|ordering|matching|short-text|numeric):([^:]+)(?::(.*))?$/s;

function questionsIn(form: FormData): Iterable<Posted> {
  const found = new Map<string, Posted>();
  for (const [name, value] of form) {
    const [, kind, key, item = ''] = fieldPattern.exec(name) ?? [];
    if (!kind || !key || typeof value !== 'string') continue;
    const question = found.get(key) ?? { kind: kind as Kind, key, fields: [], blanks: 0 };
    found.set(key, question);
    if (value.trim() === '') question.blanks += 1;
    else question.fields.push({ item, value: value.trim() });
  }
  return found.values();
}

/** What was emptied is an answer too: it must not leave the one saved before. */
function answerOf(kind: Kind, fields: Posted['fields']): Answer | Fault {
  const values = fields.map(({ value }) => value);
  switch (kind) {
    case 'single':
      return { choice: values[0] ?? '' };
    case 'multiple':
      return { choices: values };
    case 'ordering':
      if (new Set(values).size < values.length) return 'rank';
      return { order: byRank(fields) };
    case 'matching':
      return { pairs: Object.fromEntries(fields.map(({ item, value }) => [item, value])) };
    case 'short-text':
      return { text: values[0] ?? '' };
    case 'numeric': {
      if (values[0] === undefined) return { number: null };
      const number = numberOf(values[0]);
      return number === null ? 'number' : { number };
    }
  }
}

const byRank = (fields: Posted['fields']): string[] =>
  [...fields].sort((a, b) => Number(a.value) - Number(b.value)).map(({ item }) => item);

/** « 10,4 », « 1 490 € », « −5 % » and « 31 h » are numbers for a person; « 12 ou 13 », « 2 h 30 » and « 1 4 » are none. */
const numberPattern =
  /^([-+−]?)\s*(\d{1,3}(?:\s\d{3})+|\d{1,15})(?:[.,](\d{1,15}))?\s*(?:(?!k(?:€|$))[€%\p{L}][€%/\s\p{L}]*)?$/iu;

function numberOf(text: string): number | null {
  const [, sign, whole, decimals = '0'] = numberPattern.exec(text) ?? [];
  if (whole === undefined) return null;
  const number = Number(`${whole.replace(/\s/g, '')}.${decimals}`);
  return sign && sign !== '+' ? -number : number;
}

/** Whether a question has a whole answer, right or not: to show what is left to do. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (!answer) return false;
  if ('choices' in answer) return answer.choices.length > 0;
  if ('text' in answer) return answer.text !== '';
  if ('order' in answer) return question.kind === 'ordering' && answer.order.length === question.items.length;
  if ('pairs' in answer) {
    return question.kind === 'matching' && question.left.every(({ key }) => answer.pairs[key] !== undefined);
  }
  if ('number' in answer) return answer.number !== null;
  return answer.choice !== '';
}
