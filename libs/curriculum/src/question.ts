import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and hyphens');
const text = z.string().trim().min(1);
const asked = { key, prompt: text, pool: key.optional() };

const option = z.strictObject({ key, text, correct: z.boolean(), why: text });
export type QuestionOption = z.infer<typeof option>;

const options = z
  .array(option)
  .min(2)
  .refine((all) => distinct(all.map((one) => one.key)), 'two options have the same key')
  .refine((all) => distinct(all.map((one) => one.text)), 'two options have the same text');

const single = z.strictObject({
  kind: z.literal('single'),
  ...asked,
  options: options.refine((all) => countCorrect(all) === 1, 'exactly one option must be correct'),
});

const multiple = z.strictObject({
  kind: z.literal('multiple'),
  ...asked,
  options: options.refine(
    (all) => countCorrect(all) > 0 && countCorrect(all) < all.length,
    'at least one option must be correct and one wrong',
  ),
});

/** `items` are written in the right order; whoever shows them shuffles them, and answers by their text. */
const ordering = z.strictObject({
  kind: z.literal('ordering'),
  ...asked,
  items: z.array(text).min(3).refine(distinct, 'two items are the same'),
  why: text,
});

/** Answered by text as well, so both columns must be free of twins. */
const matching = z.strictObject({
  kind: z.literal('matching'),
  ...asked,
  pairs: z
    .array(z.strictObject({ left: text, right: text }))
    .min(2)
    .refine((all) => distinct(all.map((pair) => pair.left)), 'two pairs have the same left')
    .refine((all) => distinct(all.map((pair) => pair.right)), 'two pairs have the same right'),
  why: text,
});

/** An answer is compared with each accepted one without case, accents, hyphens or extra spaces. */
const shortText = z.strictObject({
  kind: z.literal('short-text'),
  ...asked,
  accepted: z.array(text).min(1),
  why: text,
});

/** Right when |answer - value| <= tolerance. */
const numeric = z.strictObject({
  kind: z.literal('numeric'),
  ...asked,
  value: z.number(),
  tolerance: z.number().min(0),
  unit: text.optional(),
  why: text,
});

export const question = z.discriminatedUnion('kind', [
  single,
  multiple,
  ordering,
  matching,
  shortText,
  numeric,
]);
export type Question = z.infer<typeof question>;
export type QuestionKind = Question['kind'];

function countCorrect(all: QuestionOption[]): number {
  return all.filter((one) => one.correct).length;
}

function distinct(values: string[]): boolean {
  return new Set(values).size === values.length;
}
