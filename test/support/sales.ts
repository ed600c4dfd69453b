import type * as contract from '@tandem/contracts';
import { createPerson, type TestPerson } from './factories';
import { place, read, type Shop } from './shop';
import { waitFor } from './wait-for';

/** Bought in three times by somebody new, the first part paid. */
export async function buyInThree(
  shop: Shop,
  offerId: string,
  name: string,
): Promise<{ buyer: TestPerson; order: contract.Order }> {
  const buyer = await createPerson(shop.dataSource, { name });
  const order = await place(shop, buyer, offerId, { plan: 'trois-fois' });
  await shop.pay(order);
  const paid = await waitFor(async () => {
    const now = await read(shop, buyer, order.id);
    return now.status === 'active' && now;
  });
  return { buyer, order: paid };
}
