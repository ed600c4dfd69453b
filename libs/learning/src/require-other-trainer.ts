import type { PublishedCourse } from '@tandem/catalogue';
import { everyTrainerOf } from '@tandem/cohorts';
import { DomainError } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import type { SubmissionInReach } from './claim-submission';
import { certificationFacts, completionFrom } from './learner-facts';

/**
 * Where the criteria that apply to her ask for it, the final case is not validated by somebody who has taught her alone:
 * looked at when it is accepted, so that what was accepted stays so whoever trains the cohort later.
 * @throws DomainError `validator-teaches-alone`
 */
export async function requireOtherTrainer(
  dataSource: DataSource,
  course: PublishedCourse,
  work: SubmissionInReach,
  reviewerId: string,
  now: Date,
): Promise<void> {
  if (course.assignments.get(work.assignment_id)?.module.proof.kind !== 'case') return;
  const facts = await certificationFacts(dataSource, work.person_id, course, now);
  const { version } = completionFrom(course, facts);
  // Versions published before it could be asked for do not name it.
  if (!version.outline.certification.validatorNotAlone) return;
  const [other] = await dataSource.query<unknown[]>(
    `SELECT FROM enrolment e CROSS JOIN LATERAL (${everyTrainerOf('e.cohort_id')}) trainer
     WHERE e.id = $1 AND trainer.person_id <> $2 LIMIT 1`,
    [work.enrolment_id, reviewerId],
  );
  if (!other) throw new DomainError('validator-teaches-alone');
}
