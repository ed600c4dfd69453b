import type { ReviewPart } from '@tandem/contracts';
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
