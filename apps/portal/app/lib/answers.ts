import type { Answer, Question } from '@tandem/contracts';

type Kind = Question['kind'];
export type Answers = Record<string, Answer>;

/**
 * Name of a field of the quiz form. It says the kind of its question, so that a posted form can be read without
 * asking the API for the quiz again: `single:key`, `ordering:key:item`.
 */
export function fieldName(kind: Kind, questionKey: string, item?: string): string {
  return item === undefined ? `${kind}:${questionKey}` : `${kind}:${questionKey}:${item}`;
}

/**
 * The answers in a posted quiz form. A question left empty has none; `unreadable` names the fields whose text is
 * not a number.
 */
export function answersOf(form: FormData): { answers: Answers; unreadable: string[] } {
  const answers: Answers = {};
  const unreadable: string[] = [];
  for (const [kind, key, fields] of questionsIn(form)) {
    const answer = answerOf(kind, fields);
    if (answer === 'unreadable') unreadable.push(fieldName(kind, key));
    else if (answer) answers[key] = answer;
  }
  return { answers, unreadable };
}

/** Items are texts and may hold colons: only the first two separate. */
const fieldPattern = /^(single|multiple|ordering|matching|short-text|numeric):([^:]+)(?::([^]*))?$/;

type Fields = { item: string; value: string }[];

function questionsIn(form: FormData): [Kind, string, Fields][] {
  const found = new Map<string, [Kind, string, Fields]>();
  for (const [name, value] of form) {
    const [, kind, key, item = ''] = fieldPattern.exec(name) ?? [];
    if (!kind || !key || typeof value !== 'string') continue;
    const question = found.get(key) ?? [kind as Kind, key, []];
    found.set(key, question);
    if (value.trim() !== '') question[2].push({ item, value: value.trim() });
  }
  return [...found.values()];
}

function answerOf(kind: Kind, fields: Fields): Answer | 'unreadable' | null {
  const [first] = fields;
  if (!first) return null;
  switch (kind) {
    case 'single':
      return { choice: first.value };
    case 'multiple':
      return { choices: fields.map(({ value }) => value) };
    case 'ordering':
      return { order: [...fields].sort((a, b) => Number(a.value) - Number(b.value)).map(({ item }) => item) };
    case 'matching':
      return { pairs: Object.fromEntries(fields.map(({ item, value }) => [item, value])) };
    case 'short-text':
      return { text: first.value };
    case 'numeric': {
      const number = numberOf(first.value);
      return number === null ? 'unreadable' : { number };
    }
  }
}

/** « 10,4 », « 1 490 » and « 31 h » are numbers for a person. */
function numberOf(text: string): number | null {
  const match = /^[-+]?\d+(?:[.,]\d+)?/.exec(text.replace(/(\d)\s(?=\d)/g, '$1'));
  return match ? Number(match[0].replace(',', '.')) : null;
}
