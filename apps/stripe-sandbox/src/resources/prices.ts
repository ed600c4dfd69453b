import type Stripe from 'stripe';
import { invalidRequest, noSuch } from '../api-error';
import { newPrice, newProduct } from '../checkout/new-price';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import {
  amount,
  currency,
  expand,
  flag,
  mergeMetadata,
  metadata,
  pagination,
  paramsOf,
  strings,
  text,
} from '../schema';
import { z } from 'zod';

const createParams = paramsOf<Stripe.PriceCreateParams>()({
  active: flag.optional(),
  currency,
  lookup_key: text.optional(),
  metadata: metadata.optional(),
  nickname: text.optional(),
  product: text.optional(),
  product_data: z.strictObject({ name: text, metadata: metadata.optional() }).optional(),
  tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
  unit_amount: amount,
  ...expand,
});
const listParams = paramsOf<Stripe.PriceListParams>()({
  ...pagination,
  active: flag.optional(),
  currency: currency.optional(),
  lookup_keys: strings.optional(),
  product: text.optional(),
});

export const prices: Endpoint[] = [
  endpoint('POST', '/v1/prices', createParams, ({ world, params }) => {
    if ((params.product === undefined) === (params.product_data === undefined)) {
      throw invalidRequest('Give exactly one of product and product_data.', 'product');
    }
    const product = params.product_data
      ? newProduct(world, { ...params.product_data, active: true })
      : world.store.find('products', params.product ?? '');
    if (!product) throw noSuch('product', params.product ?? '', 'product');
    return newPrice(world, {
      active: params.active ?? true,
      currency: params.currency,
      product: product.id,
      unitAmount: params.unit_amount,
      metadata: mergeMetadata({}, params.metadata),
      ...(params.lookup_key && { lookupKey: params.lookup_key }),
      ...(params.nickname && { nickname: params.nickname }),
      ...(params.tax_behavior && { taxBehavior: params.tax_behavior }),
    });
  }),
  endpoint('GET', '/v1/prices', listParams, ({ world, params }) => {
    const { active, currency, product } = params;
    const rows = world.store
      .where('prices', { active, currency, product })
      .filter((row) => !params.lookup_keys || params.lookup_keys.includes(row.lookup_key ?? ''));
    return listPage('/v1/prices', 'price', rows, params);
  }),
  endpoint('GET', '/v1/prices/:id', paramsOf<Stripe.PriceRetrieveParams>()(expand), ({ world, id }) => {
    const price = world.store.find('prices', id);
    if (!price) throw noSuch('price', id);
    return price;
  }),
];
