import type { OrderInstalment } from '@tandem/contracts';

/** `late`: refused, and not paid since. */
export function stateOf({ status, lastDecline }: OrderInstalment) {
  return status === 'due' && lastDecline ? 'late' : status;
}
