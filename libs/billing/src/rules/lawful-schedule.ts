import type { PlannedInstalment } from '@tandem/contracts';
import { addDays, daysBetween } from '@tandem/platform';
import { smallestCharge } from './discount';
import { saleRules } from './sale-regime';

/** Days of a training contract that decide what may be charged when. */
export interface TrainingDays {
  /** Last day of the window to withdraw. */
  withdrawalEndsOn: string;
  startsOn: string;
  endsOn: string;
}

/**
 * The instalments of a training contract, moved so that they are lawful (Code du travail L6353-6): nothing before the
 * window is closed, at most 30 % before the training has begun, the rest as it is given (`TrainingLimits.dayFor`). What is
 * lawful stays as it is; nothing is charged earlier than planned, and the sum is the same.
 */
export function lawfulSchedule(
  instalments: readonly PlannedInstalment[],
  days: TrainingDays,
): PlannedInstalment[] {
  const { opensOn, restFrom, cap, dayFor } = trainingLimits(instalments, days);
  const schedule: PlannedInstalment[] = [];
  let paid = 0;
  for (const { amount, dueOn } of instalments.filter((one) => one.dueOn < restFrom)) {
    const kept = Math.min(amount, cap - paid);
    if (kept < smallestCharge) continue;
    paid += kept;
    charge(schedule, { amount: kept, dueOn: latest(dueOn, opensOn) });
  }
  const later = instalments.filter((one) => one.dueOn >= restFrom);
  const wished = instalments.length - schedule.length;
  for (const { amount, dueOn } of restOf(sum(instalments) - paid, later, { wished, restFrom, ...days })) {
    paid += amount;
    charge(schedule, { amount, dueOn: latest(dueOn, dayFor(paid)) });
  }
  return schedule;
}

export interface TrainingLimits {
  /** The first day on which anything may be charged. */
  opensOn: string;
  /** The first day on which more may be charged than `cap`: a day after it, where the training has begun by then. */
  restFrom: string;
  /** What may be charged before the training has begun, in minor units. */
  cap: number;
  /**
   * The first day on which `paid` minor units in all may have been charged: each cent of the rest once its part of the
   * days from first to last has passed, so that the last comes on the last day.
   */
  dayFor(paid: number): string;
}

export function trainingLimits(
  instalments: readonly PlannedInstalment[],
  { withdrawalEndsOn, startsOn, endsOn }: TrainingDays,
): TrainingLimits {
  const price = sum(instalments);
  const opensOn = addDays(withdrawalEndsOn, 1);
  const restFrom = latest(startsOn, addDays(opensOn, 1));
  const cap = Math.floor((price * saleRules.training_contract.charge.percentBeforeDelivery!) / 100);
  const length = daysBetween(startsOn, endsOn);
  return {
    opensOn,
    restFrom,
    cap,
    dayFor: (paid) =>
      paid <= cap
        ? opensOn
        : latest(restFrom, addDays(startsOn, Math.ceil((length * (paid - cap)) / (price - cap)))),
  };
}

/** The rest as it is planned, with what had to leave the time before; where that is one payment on its way, several. */
function restOf(
  amount: number,
  later: readonly PlannedInstalment[],
  { wished, restFrom, endsOn }: { wished: number; restFrom: string; endsOn: string },
): PlannedInstalment[] {
  const [first] = later;
  if (first && (later.length > 1 || first.dueOn >= endsOn)) {
    const moved = equalShares(amount - sum(later), later.length);
    return later.map((one, index) => ({ ...one, amount: one.amount + moved[index]! }));
  }
  const count = Math.max(1, Math.min(Math.max(2, wished), Math.floor(amount / smallestCharge)));
  return equalShares(amount, count).map((share) => ({ amount: share, dueOn: first?.dueOn ?? restFrom }));
}

/** Cents that do not divide come last: none makes a payment wait a day. */
function equalShares(amount: number, count: number): number[] {
  const share = Math.floor(amount / count);
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? share : amount - share * index));
}

function charge(schedule: PlannedInstalment[], instalment: PlannedInstalment): void {
  const last = schedule.at(-1);
  if (last?.dueOn === instalment.dueOn) last.amount += instalment.amount;
  else schedule.push({ ...instalment });
}

const latest = (one: string, other: string) => (one > other ? one : other);
const sum = (instalments: readonly PlannedInstalment[]) =>
  instalments.reduce((total, { amount }) => total + amount, 0);
