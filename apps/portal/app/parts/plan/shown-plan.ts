import type { previewPlanChange, ResponseOf } from '@tandem/contracts';
import { useActionData } from '@remix-run/react';

/** What a change would do, as the answer to the form that asked for it. */
export type ShownPlan = ResponseOf<typeof previewPlanChange> & {
  /** It was to be applied, and would now do something else. */
  stale: boolean;
  /** What the form sent. */
  fields: Array<[name: string, value: string]>;
};

export function useShownPlan(): ShownPlan | null {
  const result = useActionData() as { shown?: ShownPlan } | undefined;
  return result?.shown ?? null;
}
