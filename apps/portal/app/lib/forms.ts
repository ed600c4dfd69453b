import { useActionData } from '@remix-run/react';
import type { ProblemCode } from '@tandem/contracts';

/** What a form needs to know of its last failure. */
export interface FormState {
  code: ProblemCode | null;
  /** A sentence by field name. */
  errors: Record<string, string>;
  /** A sentence about the whole form. */
  notice: string | null;
  /** What was typed, secrets apart. */
  values: Record<string, string>;
  /** The same where several fields have one name, such as boxes. */
  lists: Record<string, string[]>;
}

/** A form that has not been posted yet. */
export const freshForm: FormState = { code: null, errors: {}, notice: null, values: {}, lists: {} };

/** State of the page's form: empty before the first failure. */
export function useFormState(): FormState {
  const result = useActionData() as { problem?: FormState } | undefined;
  return result?.problem ?? freshForm;
}

/** What an unticked or ticked box means for the API. */
export const ticked = (form: FormData, name: string): boolean => form.get(name) !== null;

/** A text field of a posted form, empty when it is missing. Browsers post lines ended by CRLF and count each end as one. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
}
