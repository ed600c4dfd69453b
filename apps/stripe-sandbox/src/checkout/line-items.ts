import { invalidRequest, noSuch } from '../api-error';
import { newId } from '../ids';
import type { LineItem, Price } from '../wire';
import type { World } from '../world';
import { newPrice, newProduct, type ProductFields } from './new-price';

export interface LineItemParams {
  price?: string;
  price_data?: {
    currency: string;
    unit_amount: number;
    product?: string;
    product_data?: Omit<ProductFields, 'active'>;
    tax_behavior?: string;
  };
  quantity?: number;
  metadata?: Record<string, string>;
}

export function lineItemsOf(world: World, lines: LineItemParams[]): LineItem[] {
  const items = lines.map((line, index) => lineItem(world, line, `line_items[${index}]`));
  if (new Set(items.map((item) => item.currency)).size > 1) {
    throw invalidRequest('All line items of a Checkout Session must have the same currency.', 'line_items');
  }
  return items;
}

function lineItem(world: World, line: LineItemParams, param: string): LineItem {
  const price = priceOf(world, line, param);
  const quantity = line.quantity ?? 1;
  const amount = (price.unit_amount ?? 0) * quantity;
  const product = world.store.find('products', String(price.product));
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: product?.name ?? null,
    metadata: line.metadata ?? {},
    price: structuredClone(price),
    quantity,
  };
}

function priceOf(world: World, line: LineItemParams, param: string): Price {
  if ((line.price === undefined) === (line.price_data === undefined)) {
    throw invalidRequest(`Give exactly one of ${param}[price] and ${param}[price_data].`, param);
  }
  if (line.price_data) return inlinePrice(world, line.price_data, param);
  const price = world.store.find('prices', line.price ?? '');
  if (!price) throw noSuch('price', line.price ?? '', `${param}[price]`);
  if (!price.active) throw invalidRequest(`The price ${price.id} is inactive.`, `${param}[price]`);
  return price;
}

/** Stripe keeps inline prices and products as inactive objects. */
function inlinePrice(world: World, data: NonNullable<LineItemParams['price_data']>, param: string): Price {
  if ((data.product === undefined) === (data.product_data === undefined)) {
    const message = `Give exactly one of ${param}[price_data][product] and ${param}[price_data][product_data].`;
    throw invalidRequest(message, `${param}[price_data]`);
  }
  const known = data.product === undefined ? undefined : world.store.find('products', data.product);
  if (data.product !== undefined && !known)
    throw noSuch('product', data.product, `${param}[price_data][product]`);
  const product = known ?? newProduct(world, { ...(data.product_data as ProductFields), active: false });
  return newPrice(world, {
    active: false,
    currency: data.currency,
    product: product.id,
    unitAmount: data.unit_amount,
    ...(data.tax_behavior && { taxBehavior: data.tax_behavior }),
  });
}
