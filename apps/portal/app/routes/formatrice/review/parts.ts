import type { Review, ReviewPart, RubricCriterion } from '@tandem/contracts';
import { textOf } from '../../../lib/forms';

/** The field that the words of a part are written in. */
export const fieldOf = (part: string): string => (part === '' ? 'comment' : `remark.${part}`);

/** Fields of the form by the parts that a draft keeps; the script posts one part, the form all of them. */
export function partsOf(form: FormData): ReviewPart[] {
  const parts = form
    .getAll('criterion')
    .map(String)
    .map((key) => ({
      part: key,
      choice: textOf(form, `levels.${key}`),
      text: plain(textOf(form, fieldOf(key))),
    }));
  if (!form.has('comment')) return parts;
  return [...parts, { part: '', choice: textOf(form, 'decision'), text: plain(textOf(form, 'comment')) }];
}

/** The same the other way: values of fields by name. */
export function valuesOf(parts: readonly ReviewPart[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap(({ part, choice, text }) =>
      part === ''
        ? [
            ['decision', choice],
            ['comment', text],
          ]
        : [
            [`levels.${part}`, choice],
            [`remark.${part}`, text],
          ],
    ),
  );
}

/** Forms post the line ends of mail. */
export const plain = (text: string) => text.replace(/\r\n/g, '\n').trim();

/** Parts of a form that was posted, by its values; none of another form. */
export function typedParts(
  values: Record<string, string | undefined>,
  rubric: readonly Pick<RubricCriterion, 'key'>[],
): ReviewPart[] {
  if (values.comment === undefined) return [];
  const part = (key: string, choice: string) => ({
    ...{ part: key, choice: values[choice] ?? '', text: plain(values[fieldOf(key)] ?? '') },
  });
  return [...rubric.map(({ key }) => part(key, `levels.${key}`)), part('', 'decision')];
}

/** What was written, as typed last or as kept, and says something that the answer does not. */
export function unsentParts(
  kept: readonly ReviewPart[],
  typed: readonly ReviewPart[],
  review: Review | null,
): ReviewPart[] {
  const last = new Map([...kept, ...typed].map((part) => [part.part, part]));
  const given = new Map(
    review?.levels.map(({ criterion, level, comment }) => [criterion, `${level} ${comment}`]),
  ).set('', `${review?.decision} ${review?.comment}`);
  return [...last.values()].filter(
    ({ part, choice, text }) => (choice || text) && given.get(part) !== `${choice} ${text}`,
  );
}
