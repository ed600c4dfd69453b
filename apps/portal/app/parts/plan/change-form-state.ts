import { useFormState, type FormState } from '../../lib/forms';

/**
 * State of a form that asks for a change of a plan, each error under the id of its own field.
 * @param idOf id of the field that a part of the change is typed in, such as `releases.2.day`
 */
export function useChangeFormState(idOf: (part: string, values: FormState['values']) => string): FormState {
  const state = useFormState();
  const errors = Object.entries(state.errors).map(([field, error]) => [
    idOf(field.replace(/^change\./, ''), state.values),
    error,
  ]);
  return { ...state, errors: Object.fromEntries(errors) as Record<string, string> };
}
