import { acceptAssignments } from '../support/academy';
import { openSession } from '../support/factories';
import type { Call, World } from './authorisation-requests';

/** Requests to what is about the certificate of `student`. */
export const certificationRequests: Record<string, (world: World) => Call | Promise<Call>> = {
  getCertification: () => ({ params: { courseSlug: 'obm' } }),
  getCertificate: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getCertificatePdf: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getCredential: async (world) => ({ params: { code: await codeOfStudent(world) } }),
  getStatusList: async (world) => {
    await codeOfStudent(world);
    return { params: { list: '1' } };
  },
  getIssuer: () => ({}),
  issueCertificate: ({ cohortId, student }) => ({ params: { cohortId, personId: student.id } }),
};

async function codeOfStudent(world: World): Promise<string> {
  const { cohortId, student, owner, shop, course, enrolmentId, trainer } = world;
  await shop.dataSource.query('DELETE FROM submission_file WHERE submission_id IS NULL');
  await acceptAssignments(shop.dataSource, course, enrolmentId, trainer.id);
  const path = `${shop.url}/cohorts/${cohortId}/members/${student.id}/certificate`;
  const authorization = `Bearer ${await openSession(shop.dataSource, owner.id)}`;
  const answer = await fetch(path, { method: 'POST', headers: { authorization } });
  return ((await answer.json()) as { code: string }).code;
}
