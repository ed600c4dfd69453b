import { fieldMessage, OfferTerms, type Locale, type PaymentPlan } from '@tandem/contracts';
import { textOf } from '../../../lib/forms';
import { translate } from '../../../lib/messages';
import { centsOf } from './euros';
import { cohortIdOf, planField, planSlots } from './fields';
import { offerMessages } from './messages';
import { readParts } from './plan-form';

export type ReadOffer = { terms: OfferTerms } | { errors: Record<string, string> };

/** The terms that a form asks for, or all its errors by field: nobody has to correct it twice. */
export function readOfferForm(form: FormData, locale: Locale): ReadOffer {
  const t = translate(offerMessages, locale);
  const errors: Record<string, string> = {};
  const price = centsOf(textOf(form, 'price'));
  if (price === null) errors.price = t.priceBad;
  const { plans, slots } = readPlans(form, (field, sentence) => (errors[field] = t.unreadable[sentence]));
  const result = OfferTerms.safeParse({
    ...{ name: textOf(form, 'name'), price: price ?? 0, currency: 'EUR' },
    ...{ sale: textOf(form, 'sale'), vat: textOf(form, 'vat'), plans },
    cohortIds: [...form.keys()].map(cohortIdOf).filter((id) => id !== null),
  });
  for (const issue of result.error?.issues ?? []) {
    const [field, at, part] = issue.path;
    const name =
      field !== 'plans' ? String(field) : at === undefined ? 'plans' : slotField(slots[Number(at)]!, part);
    errors[name] ??= fieldMessage(issue, locale);
  }
  return result.success && Object.keys(errors).length === 0 ? { terms: result.data } : { errors };
}

const slotField = (slot: number, part: unknown) => planField(slot, part === 'name' ? 'name' : 'shape');

/** `slots` tells which plan of the form each one is: those without a shape are left out. */
function readPlans(
  form: FormData,
  refuse: (field: string, sentence: 'number' | 'dates' | 'shape') => void,
): { plans: PaymentPlan[]; slots: number[] } {
  const values = Object.fromEntries([...form.keys()].map((name) => [name, textOf(form, name)]));
  const [plans, slots]: [PaymentPlan[], number[]] = [[], []];
  for (const [slot, fields] of planSlots(values).entries()) {
    if (fields.shape === '') continue;
    const read = readParts(fields);
    if ('unreadable' in read) {
      for (const field of read.unreadable)
        refuse(planField(slot, field), field === 'dates' || field === 'shape' ? field : 'number');
    }
    // A readable stand-in, so that the schema finds what else is wrong.
    const parts =
      'parts' in read ? read.parts : [{ percent: null, when: { after: 'order' as const, days: 0 } }];
    slots.push(slot);
    plans.push({ key: keyOf(fields, plans), name: fields.name, parts });
  }
  return { plans, slots };
}

/** A plan keeps its key whatever it is called later: orders under way refer to it. */
function keyOf({ key, name }: { key: string; name: string }, others: PaymentPlan[]): string {
  const taken = (one: string) => others.some((other) => other.key === one);
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wished =
    key ||
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-|-$/g, '') ||
    'plan';
  if (!taken(wished)) return wished;
  let number = 2;
  while (taken(`${wished}-${number}`)) number++;
  return `${wished}-${number}`;
}
