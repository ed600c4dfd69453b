import type { getCohort, ResponseOf } from '@tandem/contracts';

type ModulePlan = ResponseOf<typeof getCohort>['releases'][number];

/** The lessons that have a time of their own; in a module that is open to everybody it does not count. */
export const apartFrom = ({ lessons, free }: Pick<ModulePlan, 'lessons' | 'free'>) =>
  free ? [] : lessons.filter(({ own }) => own !== null);
