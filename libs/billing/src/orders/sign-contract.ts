import { Inject, Injectable } from '@nestjs/common';
import { extendHold } from '@tandem/cohorts';
import type { InputOf, signContract } from '@tandem/contracts';
import { audit, Clock, CONFIG, DomainError, keyedHash, type Config, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { contractHash } from '../documents/contract-proof';
import { OrderSeat } from '../entities/order-seat.entity';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { SignedContract } from '../entities/signed-contract.entity';
import { sameName } from '../rules/same-name';
import { withdrawalEndsOn } from '../rules/sale-regime';
import { holdEndsAt } from '../rules/seat-hold';
import { orUnavailable } from '../stripe/stripe-client';
import { contractText } from './contract-text';
import { lockOrder } from './lock-order';
import { OpenCheckout } from './open-checkout';
import { planInstalments } from './plan-instalments';

type Input = InputOf<typeof signContract>;

@Injectable()
export class SignContract {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly openCheckout: OpenCheckout,
  ) {}

  /**
   * Keeps what she signed, renews the hold of her seats once, and opens the checkout that takes a means of payment, or the
   * first payment of a company. A second post signs nothing again, and goes on where the first one stopped.
   * @throws DomainError `not-found`, `order-over`, `contract-changed`, `validation`, `payment-unavailable`
   */
  async run({ params, body }: Input, actor: KnownActor, userAgent: string): Promise<string> {
    const { order, continued } = await this.dataSource.transaction((tx) =>
      this.sign(tx, { orderId: params.orderId, ...body, userAgent }, actor),
    );
    if (order.status === 'pending' && !order.checkoutSessionId) {
      await orUnavailable(this.openCheckout.run(order, actor, continued));
    }
    return order.id;
  }

  private async sign(
    tx: EntityManager,
    { orderId, name, signsAs, hash, userAgent }: { orderId: string; userAgent: string } & Input['body'],
    actor: KnownActor,
  ): Promise<{ order: PurchaseOrder; continued: boolean }> {
    const now = this.clock.now();
    const order = await lockOrder(tx, orderId, { personId: actor.personId });
    if (!order.contract) throw new DomainError('not-found');
    if (await tx.existsBy(SignedContract, { orderId })) return { order, continued: true };
    if (order.status !== 'pending' || order.heldUntil <= now) throw new DomainError('order-over');
    const text = await contractText(tx, order, now);
    if (contractHash(text) !== hash) throw new DomainError('contract-changed');
    const errors = [
      ...(sameName(name, order.buyer.name) ? [] : [{ pointer: '#/name', detail: 'name-differs' }]),
      // A company is bound by who may act for it: she says as what.
      ...(order.contract === 'convention' && !signsAs
        ? [{ pointer: '#/signsAs', detail: 'signs-as-missing' }]
        : []),
    ];
    if (errors.length > 0) throw new DomainError('validation', {}, errors);
    const proof = keyedHash(this.config.SECRET_KEY, actor.address);
    const userAgentHash = keyedHash(this.config.SECRET_KEY, userAgent);
    await tx.insert(SignedContract, {
      ...{ orderId, text, hash, name, signedAt: now, addressHash: proof, userAgentHash },
      signsAs: order.contract === 'convention' ? signsAs! : null,
    });
    await this.bind(tx, order, { textVersion: text.version, addressHash: proof }, now);
    await audit(tx, actor, now, { action: 'order.sign', subjectId: orderId, after: { hash } });
    return { order, continued: false };
  }

  /** From her signature the window counts where there is one (Code du travail L6353-5), and the days of the charges. */
  private async bind(
    tx: EntityManager,
    order: PurchaseOrder,
    proof: { textVersion: string; addressHash: string },
    now: Date,
  ): Promise<void> {
    const regime = { ...order.regime, withdrawalEndsOn: withdrawalEndsOn(order.regime.kind, now) };
    const consents = [...order.consents, { kind: 'contract' as const, at: now.toISOString(), ...proof }];
    Object.assign(order, { regime, consents, heldUntil: holdEndsAt(now) });
    await tx.update(PurchaseOrder, { id: order.id }, { regime, consents, heldUntil: order.heldUntil });
    for (const { enrolmentId } of await tx.findBy(OrderSeat, { orderId: order.id }))
      await extendHold(tx, enrolmentId, order.heldUntil);
    await planInstalments(tx, order, now);
  }
}
