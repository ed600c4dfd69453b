import { DomainError } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { Cohort } from './entities/cohort.entity';

/** The cohort, whose changes pass one after the other. @throws DomainError `not-found` */
export async function lockCohort(tx: EntityManager, id: string): Promise<Cohort> {
  const cohort = await tx.findOne(Cohort, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!cohort) throw new DomainError('not-found');
  return cohort;
}

/** One in which something may change, not locked: for a rehearsal. @throws DomainError `not-found`, `cohort-archived` */
export async function currentCohort(tx: EntityManager, id: string): Promise<Cohort> {
  const cohort = await tx.findOneBy(Cohort, { id });
  if (!cohort) throw new DomainError('not-found');
  if (cohort.archivedAt) throw new DomainError('cohort-archived');
  return cohort;
}

/** The same, locked. @throws DomainError `not-found`, `cohort-archived` */
export async function lockCurrentCohort(tx: EntityManager, id: string): Promise<Cohort> {
  const cohort = await lockCohort(tx, id);
  if (cohort.archivedAt) throw new DomainError('cohort-archived');
  return cohort;
}
