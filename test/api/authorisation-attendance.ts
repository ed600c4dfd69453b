import { countersignAttendance, getAttendanceSheet } from '@tandem/contracts';
import { insertSession, openSheet } from '../support/attendance';
import { ofStudent, type Matrix, type Requests, type World } from './authorisation-world';

export const attendanceMatrix: Matrix = {
  //                     nobody guest student other trainer other owner
  listAttendance: /*        */ '401 403 403 403 200 404 200',
  listAttendanceLines: /*   */ '401 403 403 403 200 404 200',
  getAttendanceSheet: /*    */ '401 403 403 403 200 404 200',
  getAttendancePdf: /*      */ '401 403 403 403 200 404 200',
  checkAttendanceSheet: /*  */ '200 200 200 200 200 200 200',
  openSigning: /*           */ '401 403 403 403 204 404 404',
  closeSigning: /*          */ '401 403 403 403 204 404 404',
  noteAttendance: /*        */ '401 403 403 403 204 404 404',
  countersignAttendance: /* */ '401 403 403 403 204 404 404',
  signAttendance: /*        */ '401 403 204 422 422 422 422',
  tellAbsence: /*           */ '401 403 204 404 404 404 404',
  getWorkEvidence: /*       */ '401 403 403 403 200 404 200',
  getWorkEvidencePdf: /*    */ '401 403 403 403 200 404 200',
  getWorkEvidenceZip: /*    */ '401 403 403 403 200 404 200',
  listFormerMembers: /*     */ '401 403 403 403 200 404 200',
  getMyAttendance: /*       */ '401 403 200 200 200 200 200',
};

/** A session of the cohort that began half an hour ago, new for each caller. */
const begun = ({ shop, cohortId }: World) => insertSession(shop.dataSource, cohortId, { begins: -50 });

export const attendanceRequests: Requests = {
  listAttendance: ({ cohortId }) => ({ params: { cohortId } }),
  listAttendanceLines: ({ cohortId }) => ({ params: { cohortId } }),
  getAttendanceSheet: async (world) => ({ params: await begun(world) }),
  getAttendancePdf: async (world) => ({ params: await begun(world) }),
  checkAttendanceSheet: async (world) => {
    const params = await begun(world);
    const trainer = world.shop.as(world.trainer.token);
    await trainer(countersignAttendance, { params });
    const { countersignature } = await trainer(getAttendanceSheet, { params });
    return { params: { sheetId: countersignature!.sheetId } };
  },
  openSigning: async (world) => ({ params: await begun(world) }),
  closeSigning: async (world) => {
    const params = await begun(world);
    await openSheet(world.shop, world.trainer.token, params);
    return { params };
  },
  noteAttendance: async (world) => ({
    params: await begun(world),
    body: { enrolmentIds: [world.enrolmentId], kind: 'noted', justified: false, reason: 'Panne de réseau.' },
  }),
  countersignAttendance: async (world) => ({ params: await begun(world) }),
  signAttendance: async (world) => {
    const half = await begun(world);
    const code = await openSheet(world.shop, world.trainer.token, half);
    return { body: { ...half, code, method: 'qr' } };
  },
  tellAbsence: async ({ shop, cohortId }) => ({
    body: { ...(await insertSession(shop.dataSource, cohortId, { begins: 600 })), reason: 'Rendez-vous.' },
  }),
  getWorkEvidence: ofStudent,
  getWorkEvidencePdf: ofStudent,
  getWorkEvidenceZip: ofStudent,
  listFormerMembers: ({ cohortId }) => ({ params: { cohortId } }),
  getMyAttendance: () => ({}),
};
