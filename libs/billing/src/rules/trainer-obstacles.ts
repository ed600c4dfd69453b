import type { OfferObstacle, SaleKind } from '@tandem/contracts';

/** A cohort with who trains it; `references` are diplomas, titles or experience, as she wrote them. */
export interface TaughtCohort {
  id: string;
  name: string;
  trainers: ReadonlyArray<{ name: string; references: string }>;
}

/** What is sold as training states who trains, with her references (Code du travail L6353-4, 4°). */
export function trainerObstacles(sale: SaleKind, cohorts: readonly TaughtCohort[]): OfferObstacle[] {
  if (sale !== 'training') return [];
  return cohorts.flatMap(({ id: cohortId, name, trainers }): OfferObstacle[] => {
    if (trainers.length === 0) return [{ kind: 'no-trainer', cohortId, name }];
    const silent = trainers.filter(({ references }) => references.trim() === '');
    return silent.map((trainer) => ({ kind: 'trainer-unqualified', cohortId, name: trainer.name }));
  });
}
