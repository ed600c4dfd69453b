import { Module } from '@nestjs/common';
import { ApplyTransition } from './apply-transition';
import { BillingController } from './billing.controller';
import { CloseCheckout } from './close-checkout';
import { FindCustomer } from './find-customer';
import { OpenCheckout } from './open-checkout';
import { OrdersQueries } from './orders.queries';
import { PlaceOrder } from './place-order';
import { ReadCheckout } from './read-checkout';
import { ReceiveStripeEvent } from './receive-stripe-event';
import { Reconcile } from './reconcile';
import { RefundUnseatedJob } from './refund-unseated.job';
import { StripeClient } from './stripe-client';
import { StripeEventJob } from './stripe-event.job';
import { SyncOrder } from './sync-order';

@Module({
  controllers: [BillingController],
  providers: [
    ApplyTransition,
    CloseCheckout,
    FindCustomer,
    OpenCheckout,
    OrdersQueries,
    PlaceOrder,
    ReadCheckout,
    ReceiveStripeEvent,
    Reconcile,
    RefundUnseatedJob,
    StripeClient,
    StripeEventJob,
    SyncOrder,
  ],
})
export class BillingModule {}
