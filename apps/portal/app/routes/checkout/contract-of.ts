import { ContractKind, type OrderPreview } from '@tandem/contracts';

/** What is read and signed before she pays. */
export function contractOf({ documents }: OrderPreview): ContractKind | null {
  return ContractKind.options.find((kind) => documents.includes(kind)) ?? null;
}
