import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type ApiRequest, type KnownActor } from '@tandem/platform';
import { CloseCheckout } from './close-checkout';
import { OrdersQueries } from './orders.queries';
import { PlaceOrder } from './place-order';
import { ReceiveStripeEvent } from './receive-stripe-event';
import { orUnavailable } from './stripe-client';
import { SyncOrder } from './sync-order';

@Controller()
export class BillingController {
  constructor(
    private readonly queries: OrdersQueries,
    private readonly orders: PlaceOrder,
    private readonly sync: SyncOrder,
    private readonly closeCheckout: CloseCheckout,
    private readonly events: ReceiveStripeEvent,
  ) {}

  @Endpoint(contract.placeOrder)
  async placeOrder(input: InputOf<typeof contract.placeOrder>, actor: KnownActor) {
    return this.queries.own(await this.orders.run(input, actor), actor);
  }

  @Endpoint(contract.getOrder)
  getOrder({ params }: InputOf<typeof contract.getOrder>, actor: KnownActor) {
    return this.queries.own(params.orderId, actor);
  }

  @Endpoint(contract.listMyOrders)
  listMyOrders(_input: unknown, actor: KnownActor) {
    return this.queries.mine(actor);
  }

  @Endpoint(contract.syncOrder)
  async syncOrder({ params }: InputOf<typeof contract.syncOrder>, actor: KnownActor) {
    const { id } = await this.queries.own(params.orderId, actor);
    await orUnavailable(this.sync.run(id, { actor }));
    return this.queries.own(id, actor);
  }

  @Endpoint(contract.cancelOrder)
  async cancelOrder({ params }: InputOf<typeof contract.cancelOrder>, actor: KnownActor) {
    const { id } = await this.queries.own(params.orderId, actor);
    await orUnavailable(this.closeCheckout.run(id, 'given-up', actor));
    return this.queries.own(id, actor);
  }

  @Endpoint(contract.listOrders)
  listOrders(input: InputOf<typeof contract.listOrders>) {
    return this.queries.all(input);
  }

  @Endpoint(contract.receiveStripeEvent)
  async receiveStripeEvent(_input: unknown, _actor: Actor, request: ApiRequest) {
    await this.events.run(request);
    return { received: true as const };
  }
}
