import type Stripe from 'stripe';
import { z } from 'zod';
import { type ApiError, invalidRequest } from './api-error';
import type { FormObject } from './form-body';
import { API_VERSION } from './options';

/** Leaves of a form are strings; these read them as Stripe does. */
export const integer = z
  .string()
  .regex(/^-?\d+$/, 'integer')
  .transform(Number);
export const positive = integer.pipe(z.number().min(1, 'positive'));
export const amount = integer.pipe(z.number().min(0, 'positive').max(99_999_999, 'amount_too_large'));
/** `percent_off` is the one number that may have decimals. */
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'decimal')
  .transform(Number);
export const flag = z.enum(['true', 'false'], 'boolean').transform((text) => text === 'true');
export const text = z.string().min(1, 'empty').max(5000);
export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, 'currency')
  .toLowerCase();
export const email = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email');
export const url = z.string().regex(/^https?:\/\/\S+$/, 'url');
export const strings = z.array(z.string());
/** A value sent empty clears the key. */
export const metadata = z.record(z.string().max(40), z.string().max(500));
export const clearable = <Value extends z.ZodType>(schema: Value) => z.union([z.literal(''), schema]);
export const address = z.strictObject({
  city: z.string().optional(),
  country: z.string().optional(),
  line1: z.string().optional(),
  line2: z.string().optional(),
  postal_code: z.string().optional(),
  state: z.string().optional(),
});

export const mandateData = z.strictObject({
  customer_acceptance: z.strictObject({
    accepted_at: integer.optional(),
    offline: z.strictObject({}).optional(),
    online: z.strictObject({ ip_address: z.string(), user_agent: z.string() }).optional(),
    type: z.enum(['online', 'offline']),
  }),
});

const range = z.union([
  integer,
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);
export const expand = { expand: strings.optional() };
export const pagination = {
  limit: integer.pipe(z.number().min(1).max(100)).optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: range.optional(),
  ...expand,
};
/** Webhook endpoints and payment methods cannot be filtered by creation time. */
export const { created: _created, ...plainPagination } = pagination;

/**
 * A strict object whose keys must exist in Stripe's own parameter type and whose values must suit it: a
 * parameter that Stripe removes stops compiling here, and one that is not listed is refused at run time.
 */
export const paramsOf =
  <Params>() =>
  <Shape extends { [Key in keyof Shape]: Key extends keyof Params ? z.ZodType<Params[Key]> : never }>(
    shape: Shape,
  ) =>
    z.strictObject(shape);

export function parseParams<Schema extends z.ZodType>(schema: Schema, form: FormObject): z.infer<Schema> {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  throw describe(result.error.issues[0] as z.core.$ZodIssue, form);
}

function describe(issue: z.core.$ZodIssue, form: FormObject): ApiError {
  const inner =
    issue.code === 'invalid_union' ? issue.errors.flat().find((one) => one.path.length > 0) : undefined;
  if (inner) return describe({ ...inner, path: [...issue.path, ...inner.path] }, form);
  if (issue.code === 'unrecognized_keys') {
    const param = nameOf([...issue.path, issue.keys[0] ?? '']);
    const why = `Version ${API_VERSION} has no such parameter here, or this sandbox does not cover it.`;
    return invalidRequest(`Received unknown parameter: ${param}. ${why}`, param, 'parameter_unknown');
  }
  const param = nameOf(issue.path);
  const value = issue.path.reduce<unknown>(
    (node, key) => (node as FormObject | undefined)?.[key as string],
    form,
  );
  if (value === undefined)
    return invalidRequest(`Missing required param: ${param}.`, param, 'parameter_missing');
  if (value === '') {
    const message = `You passed an empty string for '${param}'. Leave it out, or give it a value.`;
    return invalidRequest(message, param, 'parameter_invalid_empty');
  }
  const code =
    issue.message === 'integer'
      ? 'parameter_invalid_integer'
      : issue.message === 'email'
        ? 'email_invalid'
        : undefined;
  return invalidRequest(`Invalid ${param}: ${JSON.stringify(value)} (${issue.message})`, param, code);
}

const nameOf = (path: PropertyKey[]): string =>
  path.map((part, depth) => (depth === 0 ? String(part) : `[${String(part)}]`)).join('');

/** Merges metadata as Stripe does: keys stay unless sent empty, and '' for the whole clears all. */
export function mergeMetadata(old: Stripe.Metadata, sent: '' | Stripe.Metadata | undefined): Stripe.Metadata {
  if (sent === '') return {};
  return Object.fromEntries(Object.entries({ ...old, ...sent }).filter(([, value]) => value !== ''));
}

export function parseAddress(sent: '' | z.infer<typeof address> | undefined): Stripe.Address | null {
  if (!sent) return null;
  const none = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return { ...none, ...(sent as Partial<Stripe.Address>) };
}
