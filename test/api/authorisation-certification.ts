import { issueSeatAttestation } from '@tandem/contracts';
import { acceptAssignments } from '../support/academy';
import { createLeaver } from '../support/ended-seat';
import { createCohort, openSession } from '../support/factories';
import { ofStudent, type Matrix, type Requests, type World } from './authorisation-world';

/** What each actor is answered, in the order of the table of authorisation.spec.ts. */
export const certificationMatrix: Matrix = {
  getCertification: /*     */ '401 403 200 200 200 200 200',
  getCertificate: /*       */ '200 200 200 200 200 200 200',
  getCertificatePdf: /*    */ '200 200 200 200 200 200 200',
  getCertificateImage: /*  */ '200 200 200 200 200 200 200',
  getCredential: /*        */ '200 200 200 200 200 200 200',
  getStatusList: /*        */ '200 200 200 200 200 200 200',
  getIssuer: /*            */ '200 200 200 200 200 200 200',
  issueCertificate: /*     */ '401 403 403 403 200 404 200',
  listMyAttestations: /*   */ '401 403 200 200 200 200 200',
  getAttestationPdf: /*    */ '401 403 200 404 404 404 404',
  getSeatAttestation: /*   */ '401 403 403 403 200 404 200',
  issueSeatAttestation: /* */ '401 403 403 403 200 404 200',
  getSeatAttestationPdf: /**/ '401 403 403 403 200 404 200',
  listCertifications: /*   */ '401 403 403 403 200 200 200',
  previewCertificates: /*  */ '401 403 403 403 200 404 200',
  issueCertificates: /*    */ '401 403 403 403 202 404 202',
  listPersonCertificates: /**/ '401 403 403 403 200 404 200',
  revokeCertificate: /*    */ '401 403 403 403 403 403 204',
  correctCertificate: /*   */ '401 403 403 403 403 403 200',
  renewCertificate: /*     */ '401 403 403 403 200 404 200',
};

/** Requests to what is about the certificate of `student`. */
export const certificationRequests: Requests = {
  getCertification: () => ({ params: { courseSlug: 'obm' } }),
  getCertificate: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getCertificatePdf: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getCertificateImage: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getCredential: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getStatusList: async (world) => {
    await codeOfStudent(world);
    return { params: { list: '1' } };
  },
  getIssuer: () => ({}),
  listMyAttestations: () => ({}),
  getAttestationPdf: async (world) => ({ params: { attestationId: await attestationOfStudent(world) } }),
  getSeatAttestation: async (world) => ({ params: await seatOfLeaver(world) }),
  issueSeatAttestation: async (world) => ({ params: await seatOfLeaver(world) }),
  getSeatAttestationPdf: async (world) => {
    const params = await seatOfLeaver(world);
    await world.shop.as(world.trainer.token)(issueSeatAttestation, { params });
    return { params };
  },
  listCertifications: () => ({ query: { state: 'missing' } }),
  previewCertificates: ({ cohortId }) => ({ params: { cohortId } }),
  issueCertificates: ({ cohortId, student }) => ({ params: { cohortId }, body: { personIds: [student.id] } }),
  listPersonCertificates: ({ student }) => ({ params: { courseSlug: 'obm', personId: student.id } }),
  revokeCertificate: async (world) => ({
    params: { code: await codeOfStudent(world) },
    body: { reason: 'issued-in-error' },
  }),
  correctCertificate: async (world) => ({
    params: { code: await codeOfStudent(world) },
    body: { holderName: 'Aïcha Roux' },
  }),
  renewCertificate: async (world) => {
    const code = await codeOfStudent(world);
    await world.shop.dataSource.query('UPDATE certificate SET expires_at = now() WHERE code = $1', [code]);
    return { params: { code } };
  },
  issueCertificate: ofStudent,
};

/** In a cohort of its own, what she attended must not count for others; archived, so that no list of cohorts has it. */
async function seatOfLeaver({ shop, trainer }: World) {
  const { id: cohortId } = await createCohort(shop.dataSource, { trainerIds: [trainer.id] });
  const { enrolmentId } = await createLeaver(shop.dataSource, { cohortId, trainerId: trainer.id });
  await shop.dataSource.query("UPDATE cohort SET status = 'closed', archived_at = now() WHERE id = $1", [
    cohortId,
  ]);
  return { cohortId, enrolmentId };
}

async function attestationOfStudent({ shop, student, enrolmentId }: World): Promise<string> {
  const none = { done: 0, of: 0 };
  const facts = {
    ...{
      holderName: student.name,
      academyName: 'Tandem',
      provider: null,
      courseTitle: 'OBM',
      objectives: ['Tenir'],
    },
    ...{
      cohortName: 'Été',
      startedOn: '2026-01-05',
      endedOn: '2026-02-01',
      hours: 65,
      certificateCode: null,
    },
    ...{ lessons: none, quizzes: none, assignments: none },
  };
  const [row] = await shop.dataSource.query<[{ id: string }]>(
    `INSERT INTO attestation (id, number, kind, enrolment_id, person_id, facts, issued_at)
     VALUES (gen_random_uuid(), 'ATT-0000-0001', 'completion', $1, $2, $3, now())
     ON CONFLICT (enrolment_id, kind) DO UPDATE SET facts = excluded.facts RETURNING id`,
    [enrolmentId, student.id, facts],
  );
  return row.id;
}

async function codeOfStudent(world: World): Promise<string> {
  const { cohortId, student, owner, shop, course, enrolmentId, trainer } = world;
  await shop.dataSource.query('DELETE FROM submission_file WHERE submission_id IS NULL');
  await acceptAssignments(shop.dataSource, course, enrolmentId, trainer.id);
  // The sessions of other rows, to which nobody came, count for nothing once they are cancelled.
  await shop.dataSource.query(
    "UPDATE live_session SET cancelled_at = now(), cancel_reason = '' WHERE cohort_id = $1",
    [cohortId],
  );
  const path = `${shop.url}/cohorts/${cohortId}/members/${student.id}/certificate`;
  const authorization = `Bearer ${await openSession(shop.dataSource, owner.id)}`;
  const answer = await fetch(path, { method: 'POST', headers: { authorization } });
  return ((await answer.json()) as { code: string }).code;
}
