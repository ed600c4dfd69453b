import { useActionData } from '@remix-run/react';
import { carriedField } from '../../host/carried-forms.js';
import { useFormState } from './forms';

/** The form that led to sign-in, for the hidden field of each page of it; empty without one. */
export function useCarried(): string {
  const result = useActionData() as { carried?: string } | undefined;
  const { values } = useFormState();
  return result?.carried ?? values[carriedField] ?? '';
}
