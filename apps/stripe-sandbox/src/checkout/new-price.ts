import type Stripe from 'stripe';
import { newId } from '../ids';
import type { Price } from '../wire';
import type { World } from '../world';

export interface ProductFields {
  id?: string;
  name: string;
  active: boolean;
  description?: string;
  images?: string[];
  metadata?: Stripe.Metadata;
  url?: string;
}

export function newProduct(world: World, fields: ProductFields): Stripe.Product {
  const now = world.seconds();
  return world.store.insert('products', {
    id: fields.id ?? newId('prod', 14),
    object: 'product',
    active: fields.active,
    created: now,
    default_price: null,
    description: fields.description ?? null,
    images: fields.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: fields.metadata ?? {},
    name: fields.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: now,
    url: fields.url ?? null,
  });
}

export interface PriceFields {
  active: boolean;
  currency: string;
  product: string;
  unitAmount: number;
  lookupKey?: string;
  nickname?: string;
  metadata?: Stripe.Metadata;
  taxBehavior?: Stripe.Price.TaxBehavior;
}

/** One-off prices only: instalments are the product's own ledger, not Stripe subscriptions. */
export function newPrice(world: World, fields: PriceFields): Price {
  return world.store.insert('prices', {
    id: newId('price'),
    object: 'price',
    active: fields.active,
    billing_scheme: 'per_unit',
    created: world.seconds(),
    currency: fields.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: fields.lookupKey ?? null,
    metadata: fields.metadata ?? {},
    nickname: fields.nickname ?? null,
    product: fields.product,
    recurring: null,
    tax_behavior: fields.taxBehavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: fields.unitAmount,
    unit_amount_decimal: String(fields.unitAmount),
  });
}
