import type { Cohort } from '@tandem/contracts';
import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';

type SoldCohort = Pick<Cohort, 'id' | 'name' | 'status' | 'startsOn' | 'endsOn' | 'zone'>;

/** The cohorts of an offer, the first to start first. @throws DomainError `validation` where one does not exist */
export async function requireCohorts(tx: EntityManager, ids: string[]): Promise<SoldCohort[]> {
  const cohorts = await tx.query<SoldCohort[]>(
    `SELECT id, name, status, starts_on::text AS "startsOn", ends_on::text AS "endsOn", zone FROM cohort
     WHERE id = ANY ($1) ORDER BY starts_on, id`,
    [ids],
  );
  if (cohorts.length !== ids.length) {
    throw new DomainError('validation', {}, [{ pointer: '#/cohortIds', detail: 'cohort-unknown' }]);
  }
  return cohorts;
}
