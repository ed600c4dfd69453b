export interface CurriculumIssue {
  /** Relative to the course folder. */
  file: string;
  /** Dotted path such as `questions.3.options.0.why`, or the line of a lesson; empty for the whole file. */
  field: string;
  message: string;
}

/** Says all that is wrong at once: an author should not have to reload a course once per typo. */
export class CurriculumError extends Error {
  constructor(readonly issues: CurriculumIssue[]) {
    super(
      issues.map(({ file, field, message }) => [file, field, message].filter(Boolean).join(': ')).join('\n'),
    );
    this.name = 'CurriculumError';
  }
}
