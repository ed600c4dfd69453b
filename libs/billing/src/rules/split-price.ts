import type { PaymentPlan, PlannedInstalment, PlanPart, PlanWhen } from '@tandem/contracts';
import { addDays, addMonths } from '@tandem/platform';
import { smallestCharge } from './discount';

/** Days of Europe/Paris: of the order, and of the first cohort's start. */
export interface SaleDays {
  orderedOn: string;
  startsOn: string;
}

/**
 * The dated instalments of a price, coupon already taken off, in minor units. They sum to the price, and their days go
 * forward from the day of the order. Cents that do not divide go to the first, and so does a share too small to be
 * charged; a first one too small takes the next. Shares due on one day are one instalment. A price of 0 has none.
 */
export function splitPrice(
  price: number,
  plan: Pick<PaymentPlan, 'parts'>,
  days: SaleDays,
): PlannedInstalment[] {
  if (price === 0) return [];
  const amounts = sharesOf(price, plan.parts);
  const instalments: PlannedInstalment[] = [];
  plan.parts.forEach(({ when }, index) => {
    const amount = amounts[index]!;
    const last = instalments.at(-1);
    const dueOn = later(dueDay(when, days), last?.dueOn ?? days.orderedOn);
    if (last && (last.dueOn === dueOn || last.amount < smallestCharge)) last.amount += amount;
    else if (amount > 0) instalments.push({ amount, dueOn });
  });
  return instalments;
}

function sharesOf(price: number, parts: PlanPart[]): number[] {
  const fixed = parts.map(({ percent }) => (percent === null ? 0 : Math.floor((price * percent) / 100)));
  const open = parts.filter(({ percent }) => percent === null).length;
  const equal = open > 0 ? Math.floor((price - sum(fixed)) / open) : 0;
  const shares = parts.map(({ percent }, index) => (percent === null ? equal : fixed[index]!));
  const others = shares.slice(1).map((share) => (share < smallestCharge ? 0 : share));
  return [price - sum(others), ...others];
}

function dueDay(when: PlanWhen, { orderedOn, startsOn }: SaleDays): string {
  if ('on' in when) return when.on;
  if ('months' in when) return addMonths(orderedOn, when.months);
  return addDays(when.after === 'order' ? orderedOn : startsOn, when.days);
}

const later = (one: string, other: string) => (one > other ? one : other);
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
