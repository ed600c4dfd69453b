import { Inject, Injectable } from '@nestjs/common';
import { holdSeat, lockSeats } from '@tandem/cohorts';
import {
  termsVersion,
  type Consent,
  type InputOf,
  type OfferTerms,
  type placeOrder,
} from '@tandem/contracts';
import {
  Clock,
  CONFIG,
  DomainError,
  fieldError,
  keyedHash,
  newId,
  type Config,
  type KnownActor,
} from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { OfferVersion } from '../entities/offer-version.entity';
import { Offer } from '../entities/offer.entity';
import { OrderSeat } from '../entities/order-seat.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { holdCoupon, lockCoupons } from '../offers/coupon-uses';
import { offerSells } from '../offers/offer-sells';
import { contractOf, saleRegime, type ResolvedSale } from '../rules/sale-regime';
import { holdEndsAt } from '../rules/seat-hold';
import { ConcludeOrder } from './conclude-order';
import { planInstalments } from './plan-instalments';

type Request = InputOf<typeof placeOrder>['body'];

@Injectable()
export class ReserveOrder {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly concludeOrder: ConcludeOrder,
  ) {}

  /**
   * A new order with everything it stands on, its seats held. One that costs nothing binds at once.
   * @throws DomainError as `PlaceOrder`
   */
  run(body: Request, actor: KnownActor): Promise<PurchaseOrder> {
    return this.dataSource.transaction((tx) => this.within(tx, body, actor));
  }

  /**
   * The locks of a new order, and those of the one that it comes instead of, whose own is taken. Returns the cohorts in which
   * the old one holds a seat, which the new one may have before those who wait.
   */
  async lockInstead(tx: EntityManager, old: PurchaseOrder, body: Request): Promise<string[]> {
    const { cohortIds } = await this.soldTerms(tx, body, old);
    const seats = await tx.findBy(OrderSeat, { orderId: old.id });
    await lockSeats(tx, [...seats, ...cohortIds.map((cohortId) => ({ cohortId }))]);
    await lockCoupons(
      tx,
      [old.coupon?.code, body.coupon].filter((code) => code !== undefined),
    );
    return old.status === 'pending' ? seats.map(({ cohortId }) => cohortId) : [];
  }

  /** @param returned cohorts of the order that ended for this one @throws DomainError as `PlaceOrder` */
  async within(
    tx: EntityManager,
    body: Request,
    actor: KnownActor,
    returned: readonly string[] = [],
  ): Promise<PurchaseOrder> {
    const now = this.clock.now();
    const terms = await this.soldTerms(tx, body, actor);
    const plan = terms.plans.find(({ key }) => key === body.plan);
    if (!plan) throw fieldError('plan', 'plan-unknown');
    // Only a declared academy may put training on sale.
    const sale = saleRegime({
      buyer: body.buyer.kind,
      sale: terms.sale,
      declared: terms.sale === 'training',
    });
    // Where a company of another country is taxed is not ours to say: reverse charge is not covered.
    if (body.buyer.kind === 'professional' && body.buyer.address.country !== 'FR')
      throw fieldError('buyer/address/country', 'company-abroad');
    const seats = await holdSeats(tx, terms.cohortIds, { personId: actor.personId, now, returned });
    const coupon = body.coupon
      ? await holdCoupon(tx, { code: body.coupon, offerId: body.offerId, price: terms.price, now })
      : null;
    const amount = terms.price - (coupon?.off ?? 0);
    const order: PurchaseOrder = {
      id: newId(),
      personId: actor.personId,
      offerId: body.offerId,
      offerVersion: body.offerVersion,
      status: 'pending',
      price: terms.price,
      amount,
      currency: terms.currency,
      vat: terms.vat,
      coupon,
      plan,
      buyer: body.buyer,
      regime: { kind: sale.regime, rule: sale.rule.since, withdrawalEndsOn: null },
      contract: contractOf(sale.rule, amount),
      consents: consentsOf(body, sale, now, keyedHash(this.config.SECRET_KEY, actor.address)),
      heldUntil: holdEndsAt(now),
      checkoutSessionId: null,
      checkoutUrl: null,
      lastDecline: null,
      createdAt: now,
      concludedAt: null,
      paidAt: null,
      endedAt: null,
      pausedAt: null,
    };
    await tx.insert(PurchaseOrder, order);
    await tx.insert(
      OrderSeat,
      seats.map((seat) => ({ orderId: order.id, ...seat })),
    );
    await planInstalments(tx, order, now);
    if (order.amount === 0) await this.concludeFree(tx, order, actor, now);
    return order;
  }

  /**
   * The version that she saw, while it is the one on sale to her. Its row is shared until the order is there: whoever closes or
   * changes the offer waits for it, and is told of no sale afterwards.
   */
  private async soldTerms(
    tx: EntityManager,
    { offerId, offerVersion }: Request,
    { personId }: Pick<PurchaseOrder, 'personId'>,
  ): Promise<OfferTerms> {
    const offer = await tx.findOne(Offer, { where: { id: offerId }, lock: { mode: 'pessimistic_read' } });
    if (!offer) throw new DomainError('not-found');
    const [sale] = await tx.query<Array<{ sells: boolean }>>(
      `SELECT ${offerSells('o', '$2')} AS sells FROM offer o WHERE o.id = $1`,
      [offerId, personId],
    );
    if (!sale!.sells) throw new DomainError('offer-not-open');
    if (offer.version !== offerVersion) throw new DomainError('offer-changed');
    return (await tx.findOneByOrFail(OfferVersion, { offerId, number: offerVersion })).terms;
  }

  private async concludeFree(tx: EntityManager, order: PurchaseOrder, actor: KnownActor, now: Date) {
    await this.concludeOrder.run(tx, order, { actor, now });
    Object.assign(order, { status: 'paid', paidAt: now });
    await tx.update(PurchaseOrder, { id: order.id }, { status: 'paid', paidAt: now });
  }
}

/** In one order for everybody, so that two bundles of the same cohorts never wait for each other. */
async function holdSeats(
  tx: EntityManager,
  cohortIds: readonly string[],
  { personId, now, returned }: { personId: string; now: Date; returned: readonly string[] },
) {
  const seats: Array<{ cohortId: string; enrolmentId: string }> = [];
  for (const cohortId of [...cohortIds].sort()) {
    const wanted = { cohortId, personId, instead: returned.includes(cohortId) };
    const enrolmentId = await holdSeat(tx, { ...wanted, now, heldUntil: holdEndsAt(now) });
    seats.push({ cohortId, enrolmentId });
  }
  return seats;
}

/** What she ticked, with the proof of it. */
function consentsOf(body: Request, sale: ResolvedSale, now: Date, addressHash: string): Consent[] {
  const early = body.waiveWithdrawal ? sale.rule.earlyStartConsents : [];
  const proof = { textVersion: termsVersion, at: now.toISOString(), addressHash };
  return (['terms', ...early] as const).map((kind) => ({ kind, ...proof }));
}
