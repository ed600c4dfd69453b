import { z } from 'zod';
import { CalendarDay, Instant } from './primitives';
import { ContractKind } from './selling';

/** What a refusal asks of her. `soft`: it may pass later. `authentication`: she confirms it herself. `hard`: another means of payment. */
export const DeclineKind = z.enum(['soft', 'authentication', 'hard']);
export type DeclineKind = z.infer<typeof DeclineKind>;

/**
 * What an order comes to now, each told by the screens in its own words. Under way: `unsigned` (a contract waits for her),
 * `pending`, `declined`, `processing` (a bank debit), `unsaved` (signed, without a means of payment). Binding: `concluded`
 * (nothing taken yet), `paid` (something was), `free`, `late`, `paused`. Over, before it bound: `expired`, `refused` (by her
 * bank), `cancelled`; after: `ended` (nothing was taken), `refunded`, `refund-failed` (staff are on it), `transferred` (what
 * Stripe could not give back, by bank transfer), `closed` (nothing goes back from us).
 */
export const OrderOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      ...(['pending', 'processing', 'unsaved', 'concluded', 'paid', 'free'] as const),
      ...(['expired', 'refused', 'cancelled'] as const),
      ...(['ended', 'refunded', 'refund-failed', 'transferred', 'closed'] as const),
    ]),
  }),
  z.object({ kind: z.literal('unsigned'), contract: ContractKind }),
  /** `decline`: Stripe's code for why. */
  z.object({ kind: z.literal('declined'), decline: z.string(), declineKind: DeclineKind }),
  /** `pauseOn`: the first day without access, if nothing is paid until then. */
  z.object({ kind: z.literal('late'), pauseOn: CalendarDay }),
  z.object({ kind: z.literal('paused'), since: Instant }),
]);
export type OrderOutcome = z.infer<typeof OrderOutcome>;
