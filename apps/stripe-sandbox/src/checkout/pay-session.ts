import type Stripe from 'stripe';
import type { World } from '../world';
import { createAccountMethod, type AccountEntry } from '../debits/account-method';
import { acceptMandate } from '../debits/mandate';
import { confirmIntent, type Outcome } from '../payments/confirm';
import { newIntent } from '../payments/new-intent';
import { createCardMethod, type CardEntry } from '../payments/payment-method';
import { confirmSetup } from '../setups/confirm-setup';
import { noteBuyer } from './buyer';
import { completeSession, completeUnpaid } from './complete-session';

export type Payment = Outcome | { kind: 'already_paid' } | { kind: 'expired' };

/** A card or an account, with what she typed of herself. */
export type Entry = CardEntry | AccountEntry;

/**
 * The one way to pay a session, for the page and for the JSON call. A second submit finds the session
 * complete and pays nothing.
 */
export function paySession(world: World, session: Stripe.Checkout.Session, entry: Entry): Payment {
  if (session.status === 'complete') return { kind: 'already_paid' };
  if (session.status === 'expired') return { kind: 'expired' };
  if (session.amount_total === 0) return acceptFreeSession(world, session, entry.billing);
  noteBuyer(world, session, entry.billing);
  const method = createMethod(world, entry);
  const outcome = attempt(world, session, method);
  if (outcome.kind === 'succeeded') completeSession(world, session);
  if (outcome.kind === 'processing') completeUnpaid(world, session);
  return outcome;
}

function createMethod(world: World, entry: Entry): Stripe.PaymentMethod {
  if ('card' in entry) return createCardMethod(world, entry);
  const method = createAccountMethod(world, entry);
  acceptMandate(world, method);
  return method;
}

function attempt(world: World, session: Stripe.Checkout.Session, method: Stripe.PaymentMethod): Outcome {
  const setup = world.store.find('setupIntents', String(session.setup_intent));
  if (!setup) {
    const how = { offSession: false, returnUrl: null };
    return confirmIntent(world, intentOf(world, session), method, how);
  }
  setup.customer = session.customer;
  return confirmSetup(world, setup, method, null);
}

/** A session that costs nothing has no PaymentIntent at all. */
export function acceptFreeSession(
  world: World,
  session: Stripe.Checkout.Session,
  billing: CardEntry['billing'],
): Payment {
  if (session.status === 'complete') return { kind: 'already_paid' };
  if (session.status === 'expired') return { kind: 'expired' };
  noteBuyer(world, session, billing);
  completeSession(world, session);
  return { kind: 'succeeded' };
}

/** Made at the first attempt, as Stripe does: an open session that nobody tried to pay has none. */
function intentOf(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const known = typeof session.payment_intent === 'string' ? session.payment_intent : '';
  const existing = world.store.find('paymentIntents', known);
  if (existing) return existing;
  const { metadata, ...data } = world.store.find('sessionDetails', session.id)?.intentData ?? {};
  const intent = newIntent(world, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? 'eur',
    customer: session.customer,
    description: data.description ?? null,
    metadata: (metadata ?? {}) as Stripe.Metadata,
    receipt_email: data.receipt_email ?? null,
    setup_future_usage: data.setup_future_usage ?? null,
    statement_descriptor: data.statement_descriptor ?? null,
    statement_descriptor_suffix: data.statement_descriptor_suffix ?? null,
  });
  session.payment_intent = intent.id;
  return intent;
}
