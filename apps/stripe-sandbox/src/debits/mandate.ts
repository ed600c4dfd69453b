import type Stripe from 'stripe';
import { newId, randomText } from '../ids';
import type { World } from '../world';

/** The mandate under which an account is debited; one serves every later debit. */
export const mandateOf = (world: World, method: Stripe.PaymentMethod): Stripe.Mandate | undefined =>
  world.store.where('mandates', { payment_method: method.id })[0];

/** What she accepts on the page, or what `mandate_data` says she accepted elsewhere. */
export function acceptMandate(
  world: World,
  method: Stripe.PaymentMethod,
  how: 'online' | 'offline' = 'online',
): Stripe.Mandate {
  const known = mandateOf(world, method);
  if (known) return known;
  const id = newId('mandate');
  const online = { ip_address: '127.0.0.1', user_agent: 'Stripe sandbox' };
  return world.store.insert('mandates', {
    id,
    object: 'mandate',
    customer_acceptance: {
      accepted_at: world.seconds(),
      type: how,
      ...(how === 'online' ? { online } : { offline: {} }),
    },
    livemode: false,
    multi_use: {},
    payment_method: method.id,
    payment_method_details: {
      type: 'sepa_debit',
      sepa_debit: { reference: randomText(16).toUpperCase(), url: `${world.publicUrl}/mandates/${id}` },
    },
    status: 'active',
    type: 'multi_use',
  });
}
