import type { Cohort } from '@tandem/contracts';
import { useFormState } from '../../../lib/forms';

const prefix = 'trainer-';

/** Each box has a name of its own, so that a refused form comes back with all of them as they were. */
export const trainerField = (id: string): string => prefix + id;
export const trainerIdOf = (name: string): string | null =>
  name.startsWith(prefix) ? name.slice(prefix.length) : null;

/** What the form shows: what was typed when it was refused, else the cohort as it is, else sensible beginnings. */
export function useCohortValues(cohort?: Cohort): Record<string, string> {
  const { values } = useFormState();
  if ('name' in values) return values;
  if (!cohort)
    return { zone: 'Europe/Paris', capacity: '24', status: 'draft', 'weeklySession.minutes': '90' };
  const { name, capacity } = cohort;
  return {
    name,
    capacity: String(capacity),
  };
}
