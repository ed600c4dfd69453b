import { newId } from '@tandem/platform';
import { ofStudent, type Matrix, type Requests } from './authorisation-world';

export const cohortMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  listCohorts: /*          */ '401 403 403 403 200 200 200',
  createCohort: /*         */ '401 403 403 403 403 403 201',
  updateCohort: /*         */ '401 403 403 403 403 403 200',
  getCohort: /*            */ '401 403 403 403 200 404 200',
  getBoard: /*             */ '401 403 403 403 200 404 200',
  listMembers: /*          */ '401 403 403 403 200 404 200',
  getMember: /*            */ '401 403 403 403 200 404 200',
  listRisks: /*            */ '401 403 403 403 200 404 200',
  writeRiskNote: /*        */ '401 403 403 403 204 404 204',
};

export const cohortRequests: Requests = {
  listCohorts: () => ({}),
  createCohort: () => ({
    body: {
      ...{
        id: newId(),
        courseSlug: 'obm',
        name: 'Promotion d’été',
        startsOn: '2027-06-01',
        endsOn: '2027-09-01',
      },
      ...{ capacity: 10, trainerIds: [] },
    },
  }),
  updateCohort: ({ cohortId }) => ({
    params: { cohortId },
    body: { name: 'Promotion renommée', revision: 0 },
  }),
  getCohort: ({ cohortId }) => ({ params: { cohortId } }),
  getBoard: ({ cohortId }) => ({ params: { cohortId } }),
  listMembers: ({ cohortId }) => ({ params: { cohortId } }),
  getMember: ofStudent,
  listRisks: ({ cohortId }) => ({ params: { cohortId } }),
  writeRiskNote: (world) => ({ ...ofStudent(world), body: { id: newId(), text: 'Appelée ce matin.' } }),
};
