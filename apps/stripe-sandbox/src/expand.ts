import { invalidRequest } from './api-error';
import type Stripe from 'stripe';
import { listPage } from './list';
import { breakdownOf } from './promotions/breakdown';
import type { Store } from './store';
import type { TableName } from './tables';

const TABLE_OF_PREFIX: Record<string, TableName> = {
  cus: 'customers',
  prod: 'products',
  price: 'prices',
  promo: 'promotionCodes',
  cs: 'sessions',
  pi: 'paymentIntents',
  seti: 'setupIntents',
  pm: 'paymentMethods',
  mandate: 'mandates',
  ch: 'charges',
  du: 'disputes',
  re: 'refunds',
  txn: 'balanceTransactions',
  po: 'payouts',
  evt: 'events',
};
const MAX_DEPTH = 4;

type Json = Record<string, unknown>;

/** Replaces ids by their objects along each path of `expand[]`. Works on a copy: stored objects keep ids. */
export function expanded(store: Store, answer: object, paths: string[] = []): object {
  if (paths.length === 0) return answer;
  const copy = structuredClone(answer) as Json;
  for (const path of paths) {
    const parts = path.split('.');
    const depth = parts.filter((part) => part !== 'data').length;
    if (depth > MAX_DEPTH)
      throw invalidRequest(`You cannot expand more than ${MAX_DEPTH} levels: ${path}.`, 'expand');
    walk(store, copy, parts, path);
  }
  return copy;
}

function walk(store: Store, node: unknown, [part, ...rest]: string[], path: string): void {
  if (part === undefined || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) walk(store, item, [part, ...rest], path);
    return;
  }
  const object = node as Json;
  if (object['object'] === 'checkout.session' && part === 'total_details' && rest[0] === 'breakdown') {
    const session = node as Stripe.Checkout.Session;
    object[part] = { ...session.total_details, breakdown: breakdownOf(session) };
  }
  const value = object[part] ?? attached(store, object, part);
  if (value === undefined) throw invalidRequest(`This property cannot be expanded (${path}).`, 'expand');
  object[part] = typeof value === 'string' ? fetched(store, part, value, path) : value;
  walk(store, object[part], rest, path);
}

function fetched(store: Store, part: string, id: string, path: string): unknown {
  // The id of a coupon is whatever its maker wanted: only the name of the property tells.
  const table = part === 'coupon' ? 'coupons' : TABLE_OF_PREFIX[id.slice(0, id.indexOf('_'))];
  const row = table && store.find(table, id);
  if (!row) throw invalidRequest(`This property cannot be expanded (${path}).`, 'expand');
  return structuredClone(row);
}

/** Lists that Stripe includes only when asked; null stays null. */
function attached(store: Store, object: Json, part: string): unknown {
  const id = String(object['id']);
  if (object['object'] === 'checkout.session' && part === 'line_items') {
    const items = store.find('sessionDetails', id)?.lineItems ?? [];
    return structuredClone(listPage(`/v1/checkout/sessions/${id}/line_items`, 'item', items, {}));
  }
  if (object['object'] === 'charge' && part === 'refunds') {
    const refunds = store.where('refunds', { charge: id });
    return structuredClone(listPage(`/v1/charges/${id}/refunds`, 'refund', refunds, {}));
  }
  return object[part];
}
