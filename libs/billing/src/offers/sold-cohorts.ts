import type { Cohort } from '@tandem/contracts';
import { fieldError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { TaughtCohort } from '../rules/trainer-obstacles';

type SoldCohort = Pick<Cohort, 'id' | 'name' | 'status' | 'startsOn' | 'endsOn' | 'zone'>;

/** The cohorts of an offer, the first to start first. @throws DomainError `validation` where one does not exist */
export async function requireCohorts(tx: EntityManager, ids: string[]): Promise<SoldCohort[]> {
  const cohorts = await tx.query<SoldCohort[]>(
    `SELECT id, name, status, starts_on::text AS "startsOn", ends_on::text AS "endsOn", zone FROM cohort
     WHERE id = ANY ($1) ORDER BY starts_on, id`,
    [ids],
  );
  if (cohorts.length !== ids.length) {
    throw fieldError('cohortIds', 'cohort-unknown');
  }
  return cohorts;
}

/** Who trains them, the first to start first. */
export function taughtCohorts(tx: EntityManager, ids: string[]): Promise<TaughtCohort[]> {
  return tx.query<TaughtCohort[]>(
    `SELECT id, name, ARRAY(SELECT json_build_object('name', p.name, 'references', p.qualifications)
       FROM cohort_trainer t JOIN person p ON p.id = t.person_id
       WHERE t.cohort_id = c.id ORDER BY p.name, p.id) AS trainers
     FROM cohort c WHERE id = ANY ($1) ORDER BY starts_on, id`,
    [ids],
  );
}
