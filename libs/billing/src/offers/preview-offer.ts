import { Injectable } from '@nestjs/common';
import type { InputOf, OfferPreview, PaymentPlan, previewOffer, SaleRegime } from '@tandem/contracts';
import { Clock, dayIn } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { orderSchedule } from '../rules/order-schedule';
import { planFindings, type PlanTerms } from '../rules/plan-findings';
import { lawZone, regimesOf, withdrawalEndsOn } from '../rules/sale-regime';
import { splitPrice } from '../rules/split-price';
import { tryCoupon } from './coupon-uses';
import { requireCohorts } from './sold-cohorts';

interface Days {
  now: Date;
  orderedOn: string;
  startsOn: string;
  endsOn: string;
}

@Injectable()
export class PreviewOffer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `validation` */
  async run({ body }: InputOf<typeof previewOffer>): Promise<OfferPreview> {
    const { terms, coupon: code, offerId } = body;
    const now = this.clock.now();
    const tx = this.dataSource.manager;
    const cohorts = await requireCohorts(tx, terms.cohortIds);
    const coupon = code ? await tryCoupon(tx, { code, offerId, price: terms.price, now }) : null;
    const total = terms.price - (coupon?.off ?? 0);
    const days = {
      now,
      orderedOn: dayIn(lawZone, now),
      startsOn: cohorts[0]!.startsOn,
      endsOn: cohorts.map(({ endsOn }) => endsOn).reduce((one, other) => (other > one ? other : one)),
    };
    const sum = (amount: number) => ({ amount, currency: terms.currency });
    return {
      price: sum(terms.price),
      coupon: coupon && { code: coupon.code, off: sum(coupon.off) },
      total: sum(total),
      orderedOn: days.orderedOn,
      schedules: terms.plans.flatMap((plan) =>
        regimesOf(terms.sale).map((regime) => scheduleUnder(regime, total, plan, days)),
      ),
    };
  }
}

/** What the rules find is about the plan as it is written; what is shown is what an order would say. */
function scheduleUnder(
  regime: SaleRegime,
  total: number,
  plan: PaymentPlan,
  days: Days,
): OfferPreview['schedules'][number] {
  const { now: at, startsOn, endsOn } = days;
  const instalments = orderSchedule(total, plan, { regime, at, startsOn, endsOn });
  const findings = planFindings(splitPrice(total, plan, days), termsUnder(regime, days));
  return { plan: plan.key, regime, instalments, findings };
}

function termsUnder(regime: SaleRegime, { now, orderedOn, startsOn, endsOn }: Days): PlanTerms {
  if (regime === 'b2b') return { regime };
  if (regime === 'digital_content') return { regime, orderedOn, startsOn };
  return { regime, withdrawalEndsOn: withdrawalEndsOn(regime, now)!, startsOn, endsOn };
}
