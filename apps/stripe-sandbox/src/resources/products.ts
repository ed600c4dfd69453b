import type Stripe from 'stripe';
import { invalidRequest, noSuch } from '../api-error';
import { newProduct } from '../checkout/new-price';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { expand, flag, mergeMetadata, metadata, pagination, paramsOf, strings, text, url } from '../schema';

const createParams = paramsOf<Stripe.ProductCreateParams>()({
  id: text.optional(),
  name: text,
  active: flag.optional(),
  description: text.optional(),
  images: strings.optional(),
  metadata: metadata.optional(),
  url: url.optional(),
  ...expand,
});
const listParams = paramsOf<Stripe.ProductListParams>()({
  ...pagination,
  active: flag.optional(),
  ids: strings.optional(),
});

export const products: Endpoint[] = [
  endpoint('POST', '/v1/products', createParams, ({ world, params }) => {
    if (params.id !== undefined && world.store.find('products', params.id)) {
      throw invalidRequest(`Product already exists: ${params.id}`, 'id', 'resource_already_exists');
    }
    const { active = true, ...rest } = params;
    return newProduct(world, { ...rest, active, metadata: mergeMetadata({}, params.metadata) });
  }),
  endpoint('GET', '/v1/products', listParams, ({ world, params }) => {
    const { active, ids } = params;
    const rows = world.store.where('products', { active }).filter((row) => !ids || ids.includes(row.id));
    return listPage('/v1/products', 'product', rows, params);
  }),
  endpoint('GET', '/v1/products/:id', paramsOf<Stripe.ProductRetrieveParams>()(expand), ({ world, id }) => {
    const product = world.store.find('products', id);
    if (!product) throw noSuch('product', id);
    return product;
  }),
];
