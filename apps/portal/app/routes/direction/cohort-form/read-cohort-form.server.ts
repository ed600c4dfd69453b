import { fieldMessage, type Locale } from '@tandem/contracts';
import type { z } from 'zod';
import { textOf } from '../../../lib/forms';
import { translate } from '../../../lib/messages';
import { centsOf } from './euros';
import { trainerIdOf } from './fields';
import { formMessages } from './messages';

/** The fields that creation and change have in common, as the API takes them; `price` is null when it is unreadable. */
export function readCohortForm(form: FormData) {
  return {
    name: textOf(form, 'name'),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
    zone: textOf(form, 'zone'),
    capacity: textOf(form, 'capacity'),
    price: centsOf(textOf(form, 'price')),
    trainerIds: [...form.keys()].map(trainerIdOf).filter((id) => id !== null),
  };
}

/**
 * All errors of a form whose price cannot be read: the API cannot be asked, so its schema is, and nobody has to correct
 * the form twice.
 */
export function errorsBesidePrice(schema: z.ZodType, body: object, locale: Locale): Record<string, string> {
  const errors: Record<string, string> = {};
  const result = schema.safeParse({ ...body, price: 0 });
  for (const issue of result.error?.issues ?? [])
    errors[issue.path.join('.')] ??= fieldMessage(issue, locale);
  errors.price = translate(formMessages, locale).priceBad;
  return errors;
}
