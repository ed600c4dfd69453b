import type { previewSessionChange, ResponseOf } from '@tandem/contracts';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { useShown, type Shown } from '../../../parts/plan/shown-plan';

export type ShownSessions = Shown<ResponseOf<typeof previewSessionChange>>;

/** A form that changes sessions: what was refused of it, and what was typed, also when it comes back with what it would do. */
export function useSessionForm() {
  const state = useChangeFormState((part) => part);
  const shown = useShown<ResponseOf<typeof previewSessionChange>>();
  const values: Record<string, string> = shown ? Object.fromEntries(shown.fields) : state.values;
  return { shown, state: { ...state, values } };
}
