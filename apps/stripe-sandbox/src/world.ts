import type Stripe from 'stripe';
import type { Store } from './store';
import type { Faults } from './faults';

/**
 * What every handler works on. Handlers are synchronous: one runs from start to end before the next, so a
 * read followed by a write needs no lock, and 200 parallel buyers are 200 turns.
 */
export interface World {
  store: Store;
  now(): Date;
  /** Whole seconds, as every `created`: two objects of one second do not tell their order. */
  seconds(): number;
  /** The second up to which what was due has happened. */
  settledAt: number;
  /** The day of the balance, its first second, up to which money was paid out. */
  balanceDay: number;
  /** Where a browser reaches the hosted pages. */
  publicUrl: string;
  faults: Faults;
  /** The API request being served, which Stripe prints into the events it causes. */
  request: Stripe.Event.Request;
  /** Stores an event with a copy of the object, which has changed, as it is now, and queues its webhooks. */
  emit(type: Stripe.Event.Type, object: object): void;
}
