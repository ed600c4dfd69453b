import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type ApiRequest, type KnownActor } from '@tandem/platform';
import { ChangeMeans } from './instalments/change-means';
import { CloseCheckout } from './orders/close-checkout';
import { OrdersQueries } from './orders/orders.queries';
import { PlaceOrder } from './orders/place-order';
import { PreviewOrder } from './orders/preview-order';
import { ReadContract } from './orders/read-contract';
import { SignContract } from './orders/sign-contract';
import { ReceiveStripeEvent } from './stripe/receive-stripe-event';
import { orUnavailable } from './stripe/stripe-client';
import { SyncOrder } from './orders/sync-order';

@Controller()
export class BillingController {
  constructor(
    private readonly queries: OrdersQueries,
    private readonly preview: PreviewOrder,
    private readonly orders: PlaceOrder,
    private readonly contracts: ReadContract,
    private readonly signing: SignContract,
    private readonly sync: SyncOrder,
    private readonly means: ChangeMeans,
    private readonly closeCheckout: CloseCheckout,
    private readonly events: ReceiveStripeEvent,
  ) {}

  @Endpoint(contract.previewOrder)
  previewOrder(input: InputOf<typeof contract.previewOrder>, actor: Actor) {
    return this.preview.run(input, actor);
  }

  @Endpoint(contract.getLastBuyer)
  getLastBuyer(input: InputOf<typeof contract.getLastBuyer>, actor: KnownActor) {
    return this.queries.lastBuyer(input, actor);
  }

  @Endpoint(contract.placeOrder)
  async placeOrder(input: InputOf<typeof contract.placeOrder>, actor: KnownActor) {
    return this.queries.own(await this.orders.run(input, actor), actor);
  }

  @Endpoint(contract.getOrder)
  getOrder({ params }: InputOf<typeof contract.getOrder>, actor: KnownActor) {
    return this.queries.own(params.orderId, actor);
  }

  @Endpoint(contract.getOrderContract)
  getOrderContract({ params }: InputOf<typeof contract.getOrderContract>, actor: KnownActor) {
    return this.contracts.own(params.orderId, actor);
  }

  @Endpoint(contract.signContract)
  async signContract(
    input: InputOf<typeof contract.signContract>,
    actor: KnownActor,
    { headers }: ApiRequest,
  ) {
    return this.queries.own(await this.signing.run(input, actor, headers['user-agent'] ?? ''), actor);
  }

  @Endpoint(contract.getContractPdf)
  getContractPdf({ params }: InputOf<typeof contract.getContractPdf>, actor: KnownActor) {
    return this.contracts.pdf(params.orderId, actor);
  }

  @Endpoint(contract.listMyOrders)
  listMyOrders(_input: unknown, actor: KnownActor) {
    return this.queries.mine(actor);
  }

  @Endpoint(contract.syncOrder)
  async syncOrder({ params }: InputOf<typeof contract.syncOrder>, actor: KnownActor) {
    const { id } = await this.queries.own(params.orderId, actor);
    await orUnavailable(this.sync.run(id, { actor }));
    // She may come back from the page where she changed her card.
    await orUnavailable(this.means.refresh(actor));
    return this.queries.own(id, actor);
  }

  @Endpoint(contract.cancelOrder)
  async cancelOrder({ params }: InputOf<typeof contract.cancelOrder>, actor: KnownActor) {
    const { id } = await this.queries.own(params.orderId, actor);
    await orUnavailable(this.closeCheckout.run(id, 'given-up', actor));
    return this.queries.own(id, actor);
  }

  @Endpoint(contract.receiveStripeEvent)
  async receiveStripeEvent(_input: unknown, _actor: Actor, request: ApiRequest) {
    await this.events.run(request);
    return { received: true as const };
  }
}
