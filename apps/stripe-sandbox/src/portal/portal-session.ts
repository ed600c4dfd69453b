import type Stripe from 'stripe';
import { newId } from '../ids';
import { createCardMethod, type CardEntry } from '../payments/payment-method';
import type { Outcome } from '../payments/confirm';
import { confirmSetup } from '../setups/confirm-setup';
import { newSetupIntent } from '../setups/new-setup-intent';
import type { PortalVisit } from '../tables';
import type { World } from '../world';

/** How long its page can be used, in seconds. */
const LIFE = 3600;

type Given = Pick<Stripe.BillingPortal.Session, 'customer' | 'flow' | 'locale' | 'return_url'>;

export function newPortalSession(world: World, given: Given): Stripe.BillingPortal.Session {
  const id = newId('bps');
  const session: Stripe.BillingPortal.Session = {
    ...given,
    id,
    object: 'billing_portal.session',
    configuration: 'bpc_sandbox',
    created: world.seconds(),
    customer_account: null,
    livemode: false,
    on_behalf_of: null,
    url: `${world.publicUrl}/p/session/${id}`,
  };
  world.store.insert('portalVisits', { id, session, setupIntent: null, done: false });
  world.emit('billing_portal.session.created', session);
  return session;
}

export const isOver = (world: World, visit: PortalVisit): boolean =>
  visit.session.created + LIFE <= world.seconds();

/** Her default; without one, the method that she left last. */
export function methodInForce(world: World, customer: string): Stripe.PaymentMethod | undefined {
  const preferred = world.store.find('customers', customer)?.invoice_settings.default_payment_method;
  if (preferred) return world.store.find('paymentMethods', String(preferred));
  return world.store.where('paymentMethods', { customer })[0];
}

/** Keeps the new card; it becomes the default once her bank agrees. The old one stays attached. */
export function replaceDefault(world: World, visit: PortalVisit, entry: CardEntry): Outcome {
  const method = createCardMethod(world, entry);
  const intent = newSetupIntent(world, {
    customer: visit.session.customer,
    description: null,
    metadata: {},
    payment_method_types: ['card'],
    usage: 'off_session',
  });
  visit.setupIntent = intent.id;
  const outcome = confirmSetup(world, intent, method, visit.session.url);
  finishVisit(world, intent);
  return outcome;
}

/** Called again after 3-D Secure. Does nothing for an intent that no portal made, or that has not succeeded. */
export function finishVisit(world: World, intent: Stripe.SetupIntent): void {
  if (intent.status !== 'succeeded') return;
  const visit = world.store.where('portalVisits', { setupIntent: intent.id })[0];
  const customer = world.store.find('customers', visit?.session.customer ?? '');
  if (!visit || !customer) return;
  visit.done = true;
  world.store.changed(visit);
  customer.invoice_settings.default_payment_method = intent.payment_method;
  world.emit('customer.updated', customer);
}
