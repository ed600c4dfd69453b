import { isDeepStrictEqual } from 'node:util';
import type { InputOf, placeOrder } from '@tandem/contracts';
import type { PurchaseOrder } from '../entities/purchase-order.entity';
import { saleRules } from './sale-regime';

type Choice = Omit<InputOf<typeof placeOrder>['body'], 'offerId' | 'acceptTerms'>;

/** Whether a post asks again for what the order already is: then it is a second click, and nothing new was chosen. */
export function sameChoice(
  order: Pick<PurchaseOrder, 'offerVersion' | 'plan' | 'coupon' | 'buyer' | 'regime' | 'consents'>,
  choice: Choice,
): boolean {
  const early = saleRules[order.regime.kind].earlyStartConsents;
  const agreed = order.consents.some(({ kind }) => early.includes(kind));
  return (
    order.offerVersion === choice.offerVersion &&
    order.plan.key === choice.plan &&
    (order.coupon?.code ?? null) === (choice.coupon ?? null) &&
    agreed === (choice.waiveWithdrawal && early.length > 0) &&
    isDeepStrictEqual(order.buyer, choice.buyer)
  );
}
