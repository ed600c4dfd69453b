import type { previewPlanChange, ResponseOf } from '@tandem/contracts';
import { useActionData } from '@remix-run/react';

/** What a change would do, as the answer to the form that asked for it. */
export type Shown<Impact> = Impact & {
  /** It was to be applied, and would now do something else. */
  stale: boolean;
  /** What the form sent. */
  fields: Array<[name: string, value: string]>;
};

export type ShownPlan = Shown<ResponseOf<typeof previewPlanChange>>;

export function useShownPlan(): ShownPlan | null {
  return useShown<ResponseOf<typeof previewPlanChange>>();
}

export function useShown<Impact>(): Shown<Impact> | null {
  const result = useActionData() as { shown?: Shown<Impact> } | undefined;
  return result?.shown ?? null;
}
