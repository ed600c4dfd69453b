import type { FieldProblem, ProblemCode } from '@tandem/contracts';

/** What a rule or a use case refuses, by the code of the problem table. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    /** Facts for the reader of the answer, such as `until`; never personal data. */
    readonly context: Record<string, unknown> = {},
    readonly errors: FieldProblem[] = [],
  ) {
    super(code);
  }
}

/** What is wrong with one field of the body. @param field its way from the top, such as `weeklySession/at` */
export const fieldError = (field: string, detail: string): DomainError =>
  new DomainError('validation', {}, [{ pointer: `#/${field}`, detail }]);
