import type { OrderInstalment } from '@tandem/contracts';

export function stateOf({ status, late }: OrderInstalment) {
  return late ? 'late' : status;
}
