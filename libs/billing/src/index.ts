import { Payment } from './entities/payment.entity';
import { PurchaseOrder } from './entities/purchase-order.entity';
import { StripeCustomer } from './entities/stripe-customer.entity';
import { StripeEvent } from './entities/stripe-event.entity';

export { BillingModule } from './billing.module';

/** For the list of entities only. */
export const billingEntities = [StripeCustomer, PurchaseOrder, Payment, StripeEvent];
