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
 * window is closed, at most 30 % before the training has begun, the rest in several payments while it is given. What is
 * lawful stays as it is; nothing is charged earlier than planned, and the sum is the same.
 */
export function lawfulSchedule(
  instalments: readonly PlannedInstalment[],
  days: TrainingDays,
): PlannedInstalment[] {
  const { opensOn, restFrom, cap } = trainingLimits(instalments, days);
  const early: PlannedInstalment[] = [];
  let left = cap;
  let moved = 0;
  for (const { amount, dueOn } of instalments.filter((one) => one.dueOn < restFrom)) {
    const kept = Math.min(amount, left) < smallestCharge ? 0 : Math.min(amount, left);
    left -= kept;
    moved += amount - kept;
    if (kept > 0) charge(early, { amount: kept, dueOn: dueOn > opensOn ? dueOn : opensOn });
  }
  const later = instalments.filter((one) => one.dueOn >= restFrom);
  const shares = equalShares(moved, later.length);
  const rest = later.map((one, index) => ({ ...one, amount: one.amount + shares[index]! }));
  if (rest.length > 0 && !isAtOnce(rest, days)) return [...early, ...rest];
  const amount = sum(instalments) - sum(early);
  const from = rest[0]?.dueOn ?? restFrom;
  return [...early, ...spread(amount, from, days.endsOn, instalments.length - early.length)];
}

/** From when something may be charged, from when the rest, and how much at most before that. */
export function trainingLimits(
  instalments: readonly PlannedInstalment[],
  { withdrawalEndsOn, startsOn }: TrainingDays,
): { opensOn: string; restFrom: string; cap: number } {
  const opensOn = addDays(withdrawalEndsOn, 1);
  const afterOpening = addDays(opensOn, 1);
  return {
    opensOn,
    restFrom: startsOn > afterOpening ? startsOn : afterOpening,
    cap: Math.floor((sum(instalments) * saleRules.training_contract.charge.percentBeforeDelivery!) / 100),
  };
}

/** Whether the rest is a single payment before the training has been given, though it could be several. */
export function isAtOnce(rest: readonly PlannedInstalment[], { endsOn }: TrainingDays): boolean {
  const [only] = rest;
  return rest.length === 1 && only!.amount >= 2 * smallestCharge && only!.dueOn < endsOn;
}

/** Equal payments after `from`, each when its part of the training has been given, the last on the last day. */
function spread(amount: number, from: string, endsOn: string, wished: number): PlannedInstalment[] {
  const length = Math.max(0, daysBetween(from, endsOn));
  const count = Math.max(1, Math.min(Math.max(2, wished), length, Math.floor(amount / smallestCharge)));
  return equalShares(amount, count).map((share, index) => ({
    amount: share,
    dueOn: addDays(from, Math.round((length * (index + 1)) / count)),
  }));
}

function equalShares(amount: number, count: number): number[] {
  const share = Math.floor(amount / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? amount - share * (count - 1) : share));
}

function charge(schedule: PlannedInstalment[], instalment: PlannedInstalment): void {
  const last = schedule.at(-1);
  if (last?.dueOn === instalment.dueOn) last.amount += instalment.amount;
  else schedule.push(instalment);
}

const sum = (instalments: readonly PlannedInstalment[]) =>
  instalments.reduce((total, { amount }) => total + amount, 0);
