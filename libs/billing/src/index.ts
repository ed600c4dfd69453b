import { Coupon } from './entities/coupon.entity';
import { Dispute } from './entities/dispute.entity';
import { Instalment } from './entities/instalment.entity';
import { OfferCohort } from './entities/offer-cohort.entity';
import { OfferVersion } from './entities/offer-version.entity';
import { Offer } from './entities/offer.entity';
import { OrderSeat } from './entities/order-seat.entity';
import { PaymentAttempt } from './entities/payment-attempt.entity';
import { Payment } from './entities/payment.entity';
import { PurchaseOrder } from './entities/purchase-order.entity';
import { RefundFailure } from './entities/refund-failure.entity';
import { RefundTransfer } from './entities/refund-transfer.entity';
import { Refund } from './entities/refund.entity';
import { SalesDocument } from './entities/sales-document.entity';
import { SignedContract } from './entities/signed-contract.entity';
import { StripeCustomer } from './entities/stripe-customer.entity';
import { StripeEvent } from './entities/stripe-event.entity';
import { Withdrawal } from './entities/withdrawal.entity';

export { BillingModule } from './billing.module';
export { issueCreditNote } from './documents/issue-credit-note';
export { issueInvoice } from './documents/issue-invoice';
export { postMovements } from './ledger/post-movements';
export { postLedger } from './ledger/post-ledger';
export { paymentEntry, refundEntry } from './rules/ledger-entries';

/** For the list of entities only. */
export const billingEntities = [
  Coupon,
  Dispute,
  Instalment,
  Offer,
  OfferCohort,
  OfferVersion,
  OrderSeat,
  Payment,
  PaymentAttempt,
  PurchaseOrder,
  Refund,
  RefundFailure,
  RefundTransfer,
  SalesDocument,
  SignedContract,
  StripeCustomer,
  StripeEvent,
  Withdrawal,
];
