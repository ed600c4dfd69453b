import type { OpenCohort } from '@tandem/contracts';
import { EmptyState } from '@tandem/ui';
import { CohortCard } from './cohort-card';

interface OpenCohortsProps {
  cohorts: readonly OpenCohort[];
  emptyTitle: string;
  emptyText: string;
}

/** Cohorts that can be bought, the nearest first; the section around them has its own h2. */
export function OpenCohorts({ cohorts, emptyTitle, emptyText }: OpenCohortsProps) {
  if (cohorts.length === 0) {
    return (
      <EmptyState title={emptyTitle} headingLevel={3}>
        {emptyText}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-5">
      {cohorts.map((cohort) => (
        <li key={cohort.id}>
          <CohortCard cohort={cohort} headingLevel={3} />
        </li>
      ))}
    </ul>
  );
}
