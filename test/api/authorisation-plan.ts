import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createCohort, createPerson } from '../support/factories';
import { ofStudent, type Matrix, type Requests, type World } from './authorisation-world';

/** A shift of the student, new for each caller. */
const shiftOf = ({ student }: World) => ({
  ...{ kind: 'shift' as const, id: newId(), personId: student.id, reason: 'Elle déménage.' },
  ...{ fromDay: '2098-03-05', days: 7 },
});

export const planMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  previewPlanChange: /*    */ '401 403 403 403 200= 404 200=',
  applyPlanChange: /*      */ '401 403 403 403 200 404 200',
  getMemberPlan: /*        */ '401 403 403 403 200 404 200',
  previewCohortTrainers: /**/ '401 403 403 403 403 403 200=',
  setCohortTrainers: /*    */ '401 403 403 403 403 403 204',
  duplicateCohort: /*      */ '401 403 403 403 403 403 201',
  previewCohortArchive: /* */ '401 403 403 403 403 403 200',
  archiveCohort: /*        */ '401 403 403 403 403 403 204',
};

export const planRequests: Requests = {
  previewPlanChange: (world) => ({
    params: { cohortId: world.cohortId },
    body: { change: shiftOf(world) },
  }),
  applyPlanChange: async (world) => {
    const change = shiftOf(world);
    const { fingerprint } = await world.shop.as(world.owner.token)(contract.previewPlanChange, {
      params: { cohortId: world.cohortId },
      body: { change },
    });
    return { params: { cohortId: world.cohortId }, body: { change, fingerprint } };
  },
  previewCohortTrainers: ({ cohortId }) => ({ params: { cohortId }, body: { trainers: [] } }),
  // A trainer of its own: nobody's list grows, and what is so already would change nothing.
  setCohortTrainers: async ({ shop, owner }) => {
    const params = { cohortId: (await createCohort(shop.dataSource)).id };
    const { id: personId } = await createPerson(shop.dataSource, { roles: ['trainer'] });
    const body = { trainers: [{ role: 'lead' as const, personId }] };
    const { fingerprint } = await shop.as(owner.token)(contract.previewCohortTrainers, { params, body });
    return { params, body: { ...body, fingerprint } };
  },
  // A copy has the trainers of its model: of one that nobody trains, so that nobody's list grows.
  duplicateCohort: async ({ shop }) => ({
    params: { cohortId: (await createCohort(shop.dataSource)).id },
    body: { id: newId(), name: 'Promotion suivante', startsOn: '2058-03-04' },
  }),
  previewCohortArchive: ({ cohortId }) => ({ params: { cohortId } }),
  // A cohort of its own: nothing changes in one that is archived.
  archiveCohort: async ({ shop, owner }) => {
    const params = { cohortId: (await createCohort(shop.dataSource)).id };
    const { fingerprint } = await shop.as(owner.token)(contract.previewCohortArchive, { params });
    return { params, body: { archived: true, fingerprint } };
  },
  getMemberPlan: ofStudent,
};
