import type { PaymentPlan, PlannedInstalment, SaleRegime } from '@tandem/contracts';
import { dayIn } from '@tandem/platform';
import { lawfulSchedule } from './lawful-schedule';
import { lawZone, withdrawalEndsOn } from './sale-regime';
import { splitPrice } from './split-price';

/** First and last day of what is sold; of several cohorts, over all of them. */
export interface CourseDays {
  startsOn: string;
  endsOn: string;
}

/**
 * The dated instalments of what is concluded at `at`, in minor units: as the plan splits the amount, and for a training
 * contract moved to where the law allows them, counted from its signature.
 */
export function orderSchedule(
  amount: number,
  plan: Pick<PaymentPlan, 'parts'>,
  { regime, at, startsOn, endsOn }: { regime: SaleRegime; at: Date } & CourseDays,
): PlannedInstalment[] {
  const instalments = splitPrice(amount, plan, { orderedOn: dayIn(lawZone, at), startsOn });
  if (regime !== 'training_contract' || instalments.length === 0) return instalments;
  return lawfulSchedule(instalments, {
    withdrawalEndsOn: withdrawalEndsOn(regime, at)!,
    startsOn,
    endsOn,
  });
}
