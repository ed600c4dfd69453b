import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { PapersController } from './documents/papers.controller';
import { PapersQueries } from './documents/papers.queries';
import { SaveSeller } from './documents/save-seller';
import { SellerController } from './documents/seller.controller';
import { EntriesQueries } from './ledger/entries.queries';
import { PostMovements } from './ledger/post-movements';
import { LedgerController } from './ledger/ledger.controller';
import { CouponsQueries } from './offers/coupons.queries';
import { OffersController } from './offers/offers.controller';
import { ChangeMeans } from './instalments/change-means';
import { ChargeInstalmentJob } from './instalments/charge-instalment.job';
import { DueInstalments } from './instalments/due-instalments';
import { Dunning } from './instalments/dunning';
import { EndPagesJob } from './instalments/end-pages.job';
import { KeepMeans } from './instalments/keep-means';
import { PayInstalment } from './instalments/pay-instalment';
import { ReadAttempts } from './instalments/read-attempts';
import { StartAttempt } from './instalments/start-attempt';
import { TimelineQueries } from './instalments/timeline.queries';
import { InstalmentsController } from './instalments/instalments.controller';
import { OffersQueries } from './offers/offers.queries';
import { OwnerOffersQueries } from './offers/owner-offers.queries';
import { PreviewOffer } from './offers/preview-offer';
import { SaveCoupon } from './offers/save-coupon';
import { SaveOffer } from './offers/save-offer';
import { ApplyCharge } from './orders/apply-charge';
import { ApplyCheckout } from './orders/apply-checkout';
import { BookPayment } from './orders/book-payment';
import { BookRefund } from './orders/book-refund';
import { NoteRefusal } from './orders/note-refusal';
import { BillingController } from './billing.controller';
import { CloseCheckout } from './orders/close-checkout';
import { ConcludeOrder } from './orders/conclude-order';
import { ReplaceOrder } from './orders/replace-order';
import { ReserveOrder } from './orders/reserve-order';
import { FindCustomer } from './stripe/find-customer';
import { OpenCheckout } from './orders/open-checkout';
import { OrdersQueries } from './orders/orders.queries';
import { PlaceOrder } from './orders/place-order';
import { PreviewOrder } from './orders/preview-order';
import { ReadContract } from './orders/read-contract';
import { SignContract } from './orders/sign-contract';
import { ReadOrderAtStripe } from './orders/read-order-at-stripe';
import { ReceiveStripeEvent } from './stripe/receive-stripe-event';
import { Reconcile } from './orders/reconcile';
import { FollowDispute } from './refunds/follow-dispute';
import { GiveBack } from './refunds/give-back';
import { FailRefund } from './refunds/fail-refund';
import { GiveRefund } from './refunds/give-refund';
import { MendRefund } from './refunds/mend-refund';
import { NoteRefunds } from './refunds/note-refunds';
import { OrderMoneyQueries } from './refunds/order-money.queries';
import { ReadWithdrawal } from './refunds/read-withdrawal';
import { RefundUnowedJob } from './refunds/refund-unowed.job';
import { RefundsController } from './refunds/refunds.controller';
import { SendRefundJob } from './refunds/send-refund.job';
import { TakeBackRefunds } from './refunds/take-back-refunds';
import { WithdrawFromOrder } from './refunds/withdraw-from-order';
import { StripeClient } from './stripe/stripe-client';
import { StripeEventJob } from './stripe/stripe-event.job';
import { SyncOrder } from './orders/sync-order';
import { ReconciliationController } from './reconciliation/reconciliation.controller';
import { ReconciliationQueries } from './reconciliation/reconciliation.queries';
import { RunReconciliation } from './reconciliation/run-reconciliation';
import { NightlyReconciliation } from './reconciliation/nightly.job';
import { RemedyDifference } from './reconciliation/remedy-difference';
import { LooseEnds } from './reconciliation/loose-ends';
import { CompareBalance } from './reconciliation/compare-balance';
import { ReadCharges } from './reconciliation/read-charges';
import { LedgerQueries } from './steering/ledger.queries';
import { SalesQueries } from './steering/sales.queries';
import { OrderListQueries } from './steering/order-list.queries';
import { OrderStoryQueries } from './steering/order-story.queries';
import { SteeringController } from './steering/steering.controller';

@Module({
  imports: [CatalogueModule],
  controllers: [
    ...[BillingController, InstalmentsController, LedgerController, OffersController, PapersController],
    ...[RefundsController, SellerController, ReconciliationController, SteeringController],
  ],
  providers: [
    ReconciliationQueries,
    RunReconciliation,
    NightlyReconciliation,
    RemedyDifference,
    LooseEnds,
    ReadCharges,
    CompareBalance,
    ...[ApplyCharge, ApplyCheckout, BookPayment, BookRefund, NoteRefusal],
    CloseCheckout,
    ConcludeOrder,
    CouponsQueries,
    EntriesQueries,
    PostMovements,
    FindCustomer,
    OffersQueries,
    OpenCheckout,
    LedgerQueries,
    OrderListQueries,
    OrderStoryQueries,
    SalesQueries,
    OrdersQueries,
    OwnerOffersQueries,
    PlaceOrder,
    PreviewOrder,
    PreviewOffer,
    ReadContract,
    ReadOrderAtStripe,
    ...[ReplaceOrder, ReserveOrder],
    ReceiveStripeEvent,
    Reconcile,
    RefundUnowedJob,
    SaveCoupon,
    SaveOffer,
    SendRefundJob,
    ...[FollowDispute, GiveBack, GiveRefund, NoteRefunds, OrderMoneyQueries, PapersQueries],
    ...[FailRefund, MendRefund, ReadWithdrawal, TakeBackRefunds, WithdrawFromOrder],
    SaveSeller,
    StripeClient,
    SignContract,
    StripeEventJob,
    SyncOrder,
    ...[ChangeMeans, ChargeInstalmentJob, DueInstalments, Dunning, EndPagesJob, KeepMeans],
    ...[PayInstalment, ReadAttempts, StartAttempt, TimelineQueries],
  ],
})
export class BillingModule {}
