import type Stripe from 'stripe';
import { newCustomer } from '../payments/new-customer';
import type { World } from '../world';

/** What she typed on the page; a customer is made when the session asked for one and has none. */
export function noteBuyer(
  world: World,
  session: Stripe.Checkout.Session,
  billing: { email: string | null; name: string | null },
): void {
  session.customer_details = {
    address: null,
    business_name: null,
    email: billing.email,
    individual_name: null,
    name: billing.name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
  const kept = world.store.find('sessionDetails', session.id)?.intentData.setup_future_usage;
  if (session.customer !== null || !(session.customer_creation === 'always' || kept)) return;
  const given = {
    ...(billing.email && { email: billing.email }),
    ...(billing.name && { name: billing.name }),
  };
  session.customer = newCustomer(world, given).id;
}
