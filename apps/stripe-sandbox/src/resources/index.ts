import type { Endpoint } from '../endpoint';
import { balance } from './balance';
import { balanceTransactions } from './balance-transactions';
import { billingPortal } from './billing-portal';
import { charges } from './charges';
import { checkoutSessions } from './checkout-sessions';
import { coupons } from './coupons';
import { customers } from './customers';
import { disputes } from './disputes';
import { events } from './events';
import { mandates } from './mandates';
import { paymentIntents } from './payment-intents';
import { paymentMethods } from './payment-methods';
import { payouts } from './payouts';
import { prices } from './prices';
import { products } from './products';
import { promotionCodes } from './promotion-codes';
import { refunds } from './refunds';
import { setupIntents } from './setup-intents';
import { webhookEndpoints } from './webhook-endpoints';

/** Everything the API covers; a new resource is a file here and a line below. */
export const ENDPOINTS: Endpoint[] = [
  ...customers,
  ...products,
  ...prices,
  ...coupons,
  ...promotionCodes,
  ...checkoutSessions,
  ...paymentIntents,
  ...setupIntents,
  ...paymentMethods,
  ...mandates,
  ...charges,
  ...refunds,
  ...disputes,
  ...balance,
  ...balanceTransactions,
  ...payouts,
  ...billingPortal,
  ...events,
  ...webhookEndpoints,
];
