import { Injectable } from '@nestjs/common';
import { seatOffered, seatsLeft, sellsSeats } from '@tandem/cohorts';
import type { InputOf, OfferTerms, OrderPreview, previewOrder } from '@tandem/contracts';
import { Clock, dayIn, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { tryCoupon } from '../offers/coupon-uses';
import { offerSells } from '../offers/offer-sells';
import { orderSchedule } from '../rules/order-schedule';
import { documentsOf, lawZone, saleRegime, withdrawalEndsOn } from '../rules/sale-regime';

interface Row {
  id: string;
  status: string;
  sells: boolean;
  version: number;
  terms: OfferTerms;
  cohorts: OrderPreview['offer']['cohorts'];
  on_sale: boolean;
  seats_left: number;
  held: boolean;
}

/** Says what an order would say, by the code that makes one, and writes nothing. */
@Injectable()
export class PreviewOrder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `offer-not-open`, `cohort-not-open`, `validation` for the coupon */
  async run({ params, query }: InputOf<typeof previewOrder>, { personId }: Actor): Promise<OrderPreview> {
    const now = this.clock.now();
    const { terms, ...offer } = await this.offer(params.offerId, personId);
    const sale = saleRegime({ buyer: query.buyer, sale: terms.sale, declared: terms.sale === 'training' });
    const endsOn = withdrawalEndsOn(sale.regime, now);
    const coupon = query.coupon
      ? await tryCoupon(this.dataSource.manager, {
          ...{ code: query.coupon, offerId: offer.id, price: terms.price, now },
        })
      : null;
    const total = terms.price - (coupon?.off ?? 0);
    const sum = (amount: number) => ({ amount, currency: terms.currency });
    const days = { startsOn: offer.cohorts[0]!.startsOn, endsOn: lastDay(offer.cohorts) };
    return {
      offer: {
        ...{ id: offer.id, version: offer.version, name: terms.name, sale: terms.sale },
        ...{ cohorts: offer.cohorts, seatsLeft: offer.seats_left, held: offer.held },
      },
      orderedOn: dayIn(lawZone, now),
      regime: sale.regime,
      because: sale.because,
      rule: { since: sale.rule.since, articles: [...sale.rule.articles] },
      withdrawal: endsOn === null ? null : { days: sale.rule.withdrawalDays!, endsOn },
      documents: documentsOf(sale.rule, total),
      earlyStart: [...sale.rule.earlyStartConsents],
      price: sum(terms.price),
      coupon: coupon && { code: coupon.code, off: sum(coupon.off) },
      total: sum(total),
      plans: distinct(
        terms.plans.map((plan) => ({
          key: plan.key,
          name: plan.name,
          instalments: orderSchedule(total, plan, { regime: sale.regime, at: now, ...days }).map(
            ({ amount, dueOn }) => ({ amount: sum(amount), dueOn }),
          ),
        })),
      ),
    };
  }

  private async offer(offerId: string, personId: string | null): Promise<Row> {
    const held = seatOffered('c', '$2', '$3::uuid');
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT o.id, o.status, ${offerSells('o', '$3::uuid')} AS sells, o.version, v.terms,
         json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
           'zone', c.zone) ORDER BY c.starts_on, c.id) AS cohorts,
         bool_and(${sellsSeats('c', '$2')} OR ${held}) AS on_sale, min(${seatsLeft('c')}) AS seats_left,
         bool_or(${held}) AND bool_and(${seatsLeft('c')} > 0 OR ${held}) AS held
       FROM offer o JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version
         JOIN offer_cohort s ON s.offer_id = o.id JOIN cohort c ON c.id = s.cohort_id
       WHERE o.id = $1 GROUP BY o.id, v.terms`,
      [offerId, this.clock.now(), personId],
    );
    if (!row || row.status === 'draft') throw new DomainError('not-found');
    if (!row.sells) throw new DomainError('offer-not-open');
    if (!row.on_sale) throw new DomainError('cohort-not-open');
    return row;
  }
}

/** What the law has made the same is no choice: the first of its kind is kept. */
function distinct(plans: OrderPreview['plans']): OrderPreview['plans'] {
  const seen = plans.map(({ instalments }) => JSON.stringify(instalments));
  return plans.filter((plan, index) => plan.instalments.length === 0 || seen.indexOf(seen[index]!) === index);
}

function lastDay(cohorts: Row['cohorts']): string {
  return cohorts.reduce((last, { endsOn }) => (endsOn > last ? endsOn : last), '');
}
