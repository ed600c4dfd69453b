import type { z } from 'zod';
import { fieldMessage } from './field-messages';
import { CalendarDay } from './primitives';

const said = (schema: z.ZodType, input: string) =>
  fieldMessage(schema.safeParse(input).error!.issues[0]!, 'fr');

it('asks for a day where none was entered, and says what is wrong with one that was', () => {
  expect([said(CalendarDay, ''), said(CalendarDay, '2027-02-30'), said(CalendarDay, '1999-12-31')]).toEqual([
    'Donne une date.',
    'Cette date n’est pas valable.',
    'Tous les jours doivent tomber entre 2000 et 2099.',
  ]);
});
