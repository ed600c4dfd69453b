import type Stripe from 'stripe';
import { newId, randomText } from '../ids';
import type { World } from '../world';

type Given = Partial<
  Pick<
    Stripe.Customer,
    'address' | 'description' | 'email' | 'metadata' | 'name' | 'phone' | 'preferred_locales'
  >
>;

export function newCustomer(world: World, given: Given): Stripe.Customer {
  const customer: Stripe.Customer = {
    id: newId('cus', 14),
    object: 'customer',
    address: given.address ?? null,
    balance: 0,
    created: world.seconds(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    email: given.email ?? null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: given.metadata ?? {},
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: given.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
  world.store.insert('customers', customer);
  world.emit('customer.created', customer);
  return customer;
}
