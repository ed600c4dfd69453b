import { newId } from '@tandem/platform';
import { createCohort, createPerson, enrol } from '../support/factories';
import type { Matrix, Requests } from './authorisation-world';

export const waitlistMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getCohortSeats: /*       */ '200 200 200 200 200 200 200',
  listMyWaiting: /*        */ '401 403 200 200 200 200 200',
  joinWaitlist: /*         */ '401 403 204 204 204 204 204',
  leaveWaitlist: /*        */ '401 403 204 204 204 204 204',
  getWaitlist: /*          */ '401 403 403 403 200 404 200',
  removeFromWaitlist: /*   */ '401 403 403 403 204 404 204',
};

export const waitlistRequests: Requests = {
  getCohortSeats: ({ cohortId }) => ({ params: { cohortId } }),
  listMyWaiting: () => ({}),
  joinWaitlist: async ({ shop }) => {
    const { id } = await createCohort(shop.dataSource, { capacity: 1 });
    await enrol(shop.dataSource, id, (await createPerson(shop.dataSource)).id);
    return { params: { cohortId: id } };
  },
  leaveWaitlist: ({ cohortId }) => ({ params: { cohortId } }),
  getWaitlist: ({ cohortId }) => ({ params: { cohortId } }),
  removeFromWaitlist: async ({ shop, cohortId }) => {
    const entryId = newId();
    await shop.dataSource.query(
      `INSERT INTO waitlist_entry (id, cohort_id, person_id, number, status, joined_at)
       SELECT $1, $2, $3, 1 + count(*), 'waiting', now() FROM waitlist_entry WHERE cohort_id = $2`,
      [entryId, cohortId, (await createPerson(shop.dataSource)).id],
    );
    return { params: { cohortId, entryId }, body: { reason: 'Inscrite ailleurs.' } };
  },
};
