import type Stripe from 'stripe';
import { z } from 'zod';
import { cardError, invalidRequest, noSuch } from '../api-error';
import { findCard } from '../cards';
import { findAccount } from '../debits/accounts';
import { createAccountMethod } from '../debits/account-method';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { attachMethod, detachMethod, usableMethod } from '../payments/payment-method';
import { setupVerdict } from '../payments/verdict';
import {
  address,
  clearable,
  email,
  expand,
  mergeMetadata,
  metadata,
  paramsOf,
  parseAddress,
  plainPagination,
  positive,
  text,
} from '../schema';
import type { World } from '../world';

const type = z.enum(['card', 'sepa_debit']).optional();
const listParams = paramsOf<Stripe.PaymentMethodListParams>()({
  ...plainPagination,
  customer: text.optional(),
  type,
});
const hersParams = paramsOf<Stripe.CustomerListPaymentMethodsParams>()({ ...plainPagination, type });
const updateParams = paramsOf<Stripe.PaymentMethodUpdateParams>()({
  billing_details: z
    .strictObject({
      address: clearable(address).optional(),
      email: clearable(email).optional(),
      name: clearable(text).optional(),
      phone: clearable(text).optional(),
    })
    .optional(),
  card: z.strictObject({ exp_month: positive.optional(), exp_year: positive.optional() }).optional(),
  metadata: clearable(metadata).optional(),
  ...expand,
});
const attachParams = paramsOf<Stripe.PaymentMethodAttachParams>()({ customer: text, ...expand });

function getMethod(world: World, id: string): Stripe.PaymentMethod {
  const method = world.store.find('paymentMethods', id);
  if (!method) throw noSuch('PaymentMethod', id);
  return method;
}

/** A method is kept with one customer for good: once detached it cannot come back. */
function attach(world: World, id: string, customer: string): Stripe.PaymentMethod {
  if (!world.store.find('customers', customer)) throw noSuch('customer', customer, 'customer');
  const method = usableMethod(world, id, customer);
  const number = world.store.find('cardDetails', method.id)?.number ?? '';
  const verdict = setupVerdict(findCard(number), false);
  if (verdict.kind === 'decline') throw cardError(verdict.decline, { payment_method: method });
  attachMethod(world, method, customer);
  return method;
}

const ofCustomer = (
  world: World,
  customer: string | undefined,
  wanted: z.infer<typeof type>,
): Stripe.PaymentMethod[] =>
  // Without a customer Stripe lists nothing useful; with one, only what is attached to her.
  world.store.where('paymentMethods', { customer, type: wanted }).filter((row) => row.customer !== null);

const createParams = paramsOf<Stripe.PaymentMethodCreateParams>()({
  billing_details: z.strictObject({ email, name: text }),
  metadata: metadata.optional(),
  sepa_debit: z.strictObject({ iban: text }),
  type: z.literal('sepa_debit'),
  ...expand,
});

export const paymentMethods: Endpoint[] = [
  endpoint('POST', '/v1/payment_methods', createParams, ({ world, params }) => {
    const account = findAccount(params.sepa_debit.iban);
    if (!account)
      throw invalidRequest('The IBAN is not a test IBAN.', 'sepa_debit[iban]', 'invalid_bank_account_iban');
    const method = createAccountMethod(world, { account, billing: params.billing_details });
    method.metadata = mergeMetadata({}, params.metadata);
    return method;
  }),
  endpoint('GET', '/v1/payment_methods', listParams, ({ world, params }) => {
    const rows = ofCustomer(world, params.customer, params.type);
    return listPage('/v1/payment_methods', 'PaymentMethod', rows, params);
  }),
  endpoint('GET', '/v1/customers/:id/payment_methods', hersParams, ({ world, id, params }) => {
    if (!world.store.find('customers', id)) throw noSuch('customer', id);
    const rows = ofCustomer(world, id, params.type);
    return listPage(`/v1/customers/${id}/payment_methods`, 'PaymentMethod', rows, params);
  }),
  endpoint(
    'GET',
    '/v1/payment_methods/:id',
    paramsOf<Stripe.PaymentMethodRetrieveParams>()(expand),
    ({ world, id }) => getMethod(world, id),
  ),
  endpoint('POST', '/v1/payment_methods/:id', updateParams, ({ world, id, params }) => {
    const method = getMethod(world, id);
    if (method.customer === null) {
      throw invalidRequest('A PaymentMethod is updated once it is attached to a customer.');
    }
    const { address: place, ...billing } = params.billing_details ?? {};
    if (place !== undefined) method.billing_details.address = parseAddress(place);
    for (const key of ['email', 'name', 'phone'] as const) {
      if (billing[key] !== undefined) method.billing_details[key] = billing[key] || null;
    }
    if (method.card) {
      method.card.exp_month = params.card?.exp_month ?? method.card.exp_month;
      method.card.exp_year = params.card?.exp_year ?? method.card.exp_year;
    }
    if (params.metadata !== undefined)
      method.metadata = mergeMetadata(method.metadata ?? {}, params.metadata);
    world.emit('payment_method.updated', method);
    return method;
  }),
  endpoint('POST', '/v1/payment_methods/:id/attach', attachParams, ({ world, id, params }) =>
    attach(world, id, params.customer),
  ),
  endpoint(
    'POST',
    '/v1/payment_methods/:id/detach',
    paramsOf<Stripe.PaymentMethodDetachParams>()(expand),
    ({ world, id }) => {
      const method = getMethod(world, id);
      if (method.customer === null) {
        throw invalidRequest(`The payment method ${id} is not attached to a customer.`, 'payment_method');
      }
      detachMethod(world, method);
      return method;
    },
  ),
];
