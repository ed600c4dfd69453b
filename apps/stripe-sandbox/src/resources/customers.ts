import type Stripe from 'stripe';
import { z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { newCustomer } from '../payments/new-customer';
import {
  address,
  clearable,
  email,
  expand,
  mergeMetadata,
  metadata,
  pagination,
  paramsOf,
  parseAddress,
  strings,
  text,
} from '../schema';
import type { World } from '../world';

const fields = {
  address: clearable(address).optional(),
  description: clearable(text).optional(),
  email: clearable(email).optional(),
  metadata: clearable(metadata).optional(),
  name: clearable(text).optional(),
  phone: clearable(text).optional(),
  preferred_locales: strings.optional(),
  ...expand,
};
const createParams = paramsOf<Stripe.CustomerCreateParams>()(fields);
const updateParams = paramsOf<Stripe.CustomerUpdateParams>()({
  ...fields,
  invoice_settings: z.strictObject({ default_payment_method: clearable(text).optional() }).optional(),
});

function getCustomer(world: World, id: string): Stripe.Customer {
  const customer = world.store.find('customers', id);
  if (!customer) throw noSuch('customer', id);
  return customer;
}

/** Only a method that is attached to her can be her default; '' leaves her without one. */
function setDefault(world: World, customer: Stripe.Customer, id: string): void {
  const method = world.store.find('paymentMethods', id);
  if (id !== '' && method?.customer !== customer.id) {
    const message = `The customer does not have a payment method with the ID ${id}.`;
    const param = 'invoice_settings[default_payment_method]';
    throw invalidRequest(message, param, 'resource_missing');
  }
  customer.invoice_settings.default_payment_method = id || null;
}

export const customers: Endpoint[] = [
  endpoint('POST', '/v1/customers', createParams, ({ world, params }) =>
    newCustomer(world, {
      address: parseAddress(params.address),
      description: params.description || null,
      email: params.email || null,
      metadata: mergeMetadata({}, params.metadata),
      name: params.name || null,
      phone: params.phone || null,
      preferred_locales: params.preferred_locales ?? [],
    }),
  ),
  endpoint(
    'GET',
    '/v1/customers',
    paramsOf<Stripe.CustomerListParams>()({ ...pagination, email: email.optional() }),
    (call) => {
      const rows = call.world.store.where('customers', { email: call.params.email });
      return listPage('/v1/customers', 'customer', rows, call.params);
    },
  ),
  endpoint('GET', '/v1/customers/:id', paramsOf<Stripe.CustomerRetrieveParams>()(expand), ({ world, id }) =>
    getCustomer(world, id),
  ),
  endpoint('POST', '/v1/customers/:id', updateParams, ({ world, id, params }) => {
    const customer = getCustomer(world, id);
    if (params.address !== undefined) customer.address = parseAddress(params.address);
    for (const key of ['description', 'email', 'name', 'phone'] as const) {
      if (params[key] !== undefined) customer[key] = params[key] || null;
    }
    const preferred = params.invoice_settings?.default_payment_method;
    if (preferred !== undefined) setDefault(world, customer, preferred);
    if (params.preferred_locales) customer.preferred_locales = params.preferred_locales;
    if (params.metadata !== undefined) customer.metadata = mergeMetadata(customer.metadata, params.metadata);
    world.emit('customer.updated', customer);
    return customer;
  }),
];
