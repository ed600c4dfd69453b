import { DomainError } from '@tandem/platform';

export function fieldError(field: string, detail: string): DomainError {
  return new DomainError('validation', {}, [{ pointer: `#/${field}`, detail }]);
}
