import * as contract from '@tandem/contracts';
import { createCohort, type CohortFacts, type TestPerson } from './factories';
import { createBuyers, place, type Shop } from './shop';
import { waitFor } from './wait-for';

export const problem = (code: string) => ({ problem: { code } });

/** What is done in the queue for a seat. */
export function queueOf(shop: () => Shop) {
  /** Her place in one cohort, as she sees it; null where she has none. */
  const placeOf = async (person: TestPerson, cohortId: string) => {
    const { places } = await shop().as(person.token)(contract.listMyWaiting, {});
    return places.find(({ cohort }) => cohort.id === cohortId)?.state ?? null;
  };
  return {
    placeOf,
    becomes: (person: TestPerson, cohortId: string, kind: 'offered' | 'lapsed') =>
      waitFor(async () => (await placeOf(person, cohortId))?.kind === kind),
    join: (person: TestPerson, cohortId: string) =>
      shop().as(person.token)(contract.joinWaitlist, { params: { cohortId } }),
    leave: (person: TestPerson, cohortId: string) =>
      shop().as(person.token)(contract.leaveWaitlist, { params: { cohortId } }),
    /** A cohort of which somebody is paying for a seat: the last one, unless it has more. */
    almostSold: async (facts: CohortFacts = {}) => {
      const { id } = await createCohort(shop().dataSource, { capacity: 1, ...facts });
      const [buyer] = await createBuyers(shop(), 1);
      return { id, buyer: buyer!, order: await place(shop(), buyer!, id) };
    },
    giveUp: ({ token }: TestPerson, { id: orderId }: contract.Order) =>
      shop().as(token)(contract.cancelOrder, { params: { orderId } }),
  };
}
