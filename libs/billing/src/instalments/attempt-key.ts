import type { PaymentAttempt } from '../entities/payment-attempt.entity';
import type { StartedAttempt } from './start-attempt';

/** What Stripe knows an attempt by: a repeat with the same key is never a second charge. */
export function attemptKey({
  instalmentId,
  number,
}: Pick<PaymentAttempt, 'instalmentId' | 'number'>): string {
  return `instalment:${instalmentId}:attempt:${number}`;
}

/** What an intent is found by when the key is forgotten. */
export function attemptMetadata({ order, attempt }: Pick<StartedAttempt, 'order' | 'attempt'>) {
  return {
    orderId: order.id,
    personId: order.personId,
    instalmentId: attempt.instalmentId,
    attempt: String(attempt.number),
  };
}
