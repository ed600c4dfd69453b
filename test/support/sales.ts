import * as contract from '@tandem/contracts';
import { createCohort, createPerson, type TestPerson } from './factories';
import { place, read, startShop, type Shop } from './shop';
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

export interface OwnedShop {
  shop: Shop;
  owner: contract.Client;
  /** Sold at 900 €, at once or in three times. */
  cohortId: string;
  buy: (name: string) => ReturnType<typeof buyInThree>;
  list: (
    query: contract.RequestOf<typeof contract.listOrders>['query'],
  ) => Promise<contract.ResponseOf<typeof contract.listOrders>>;
  /** A file of the owner's. */
  download: (path: string, language?: string) => Promise<Response>;
}

/** A shop with its owner and a cohort on sale. */
export async function startOwnedShop(): Promise<OwnedShop> {
  const shop = await startShop();
  const { token } = await createPerson(shop.dataSource, { roles: ['owner'], name: 'Nora Direction' });
  const owner = shop.as(token);
  const facts = { name: 'Promotion de mars', price: 90_000, capacity: 500 };
  const { id: cohortId } = await createCohort(shop.dataSource, facts);
  return {
    shop,
    owner,
    cohortId,
    buy: (name) => buyInThree(shop, cohortId, name),
    list: (query) => owner(contract.listOrders, { query }),
    download: (path, language = 'fr') =>
      fetch(shop.url + path, {
        headers: { authorization: `Bearer ${token}`, 'accept-language': language },
      }),
  };
}
