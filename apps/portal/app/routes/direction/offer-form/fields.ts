import type { OfferTerms } from '@tandem/contracts';
import { useFormState } from '../../../lib/forms';
import { eurosText } from './euros';
import { planFields, type PlanField, type PlanFields } from './plan-form';

const plansAtMost = 6;
const cohortPrefix = 'cohort-';

/** Each box has a name of its own, so that a refused form comes back with all of them as they were. */
export const cohortField = (id: string): string => cohortPrefix + id;
export const cohortIdOf = (name: string): string | null =>
  name.startsWith(cohortPrefix) ? name.slice(cohortPrefix.length) : null;

export const planField = (slot: number, field: PlanField): string => `plan-${slot}.${field}`;

/** What the form shows: what was typed when it was posted, else the terms as they are. */
export function useOfferValues(terms: Partial<OfferTerms>): Record<string, string> {
  const { values } = useFormState();
  return 'name' in values ? values : valuesOf(terms);
}

function valuesOf({ name = '', price, sale = 'content', vat = 'franchise', ...terms }: Partial<OfferTerms>) {
  const values: Record<string, string> = {
    name,
    sale,
    vat,
    price: price === undefined ? '' : eurosText(price),
  };
  for (const id of terms.cohortIds ?? []) values[cohortField(id)] = 'on';
  for (const [slot, plan] of (terms.plans ?? []).entries())
    for (const [field, value] of Object.entries(planFields(plan)))
      values[planField(slot, field as PlanField)] = value as string;
  return values;
}

/** The plans of the form, and room for one more. */
export function planSlots(values: Record<string, string>): PlanFields[] {
  const slots: PlanFields[] = [];
  for (let slot = 0; slot < plansAtMost; slot++) {
    if (values[planField(slot, 'shape')] === undefined) break;
    slots.push(slotOf(slot, values));
  }
  const room = slots.length < plansAtMost && slots.every(({ shape }) => shape !== '');
  return room ? [...slots, planFields()] : slots;
}

export function slotOf(slot: number, values: Record<string, string>): PlanFields {
  const fields = { ...planFields() };
  for (const field of Object.keys(fields) as PlanField[])
    fields[field] = values[planField(slot, field)] ?? fields[field];
  return fields;
}
