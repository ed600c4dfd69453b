import { Readable } from 'node:stream';
import { pathOf, saveCourseFile, saveSubmissionFile, type Endpoint } from '@tandem/contracts';
import { CONFIG, newId, signLink, Storage, type Config } from '@tandem/platform';
import { finalCaseOf } from '../support/academy';
import type { Matrix, Requests, World } from './authorisation-world';

const inCourse = { params: { courseSlug: 'obm' } };

/** Their part of the matrix. */
export const assignmentMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  listAssignments: /*      */ '401 403 200 200 200 200 200',
  getAssignment: /*        */ '401 403 200 200 403 403 403',
  saveSubmissionDraft: /*  */ '401 403 200 200 403 403 403',
  settleSubmissionDraft: /**/ '401 403 200 404 403 403 403',
  uploadSubmissionFile: /* */ '401 403 201 201 403 403 403',
  removeSubmissionFile: /* */ '401 403 204 204= 403 403 403',
  submitAssignment: /*     */ '401 403 200 200 403 403 403',
  listWaitingSubmissions: /**/ '401 403 403 403 200 200 200',
  getSubmission: /*        */ '401 403 403 403 200 404 404',
  claimSubmission: /*      */ '401 403 403 403 200 404 404',
  claimNextSubmission: /*  */ '401 403 403 403 200 200 200',
  saveReviewDraft: /*      */ '401 403 403 403 200 404 404',
  reviewSubmission: /*     */ '401 403 403 403 200 404 404',
  listFeedbackTimes: /*    */ '401 403 403 403 200 200 200',
  listReviewRemarks: /*    */ '401 403 403 403 200 200 200',
  keepReviewRemark: /*     */ '401 403 403 403 200 404 404',
  changeReviewRemark: /*   */ '401 403 403 403 204 404 404',
  deleteReviewRemark: /*   */ '401 403 403 403 204 404 404',
  getSubmissionFile: /*    */ '401 403 200 404 200 404 404',
  linkSubmissionFile: /*   */ '401 403 200 404 200 404 404',
  saveSubmissionFile: /*   */ '200 200 200 200 200 200 200',
  saveCourseFile: /*       */ '200 200 200 200 200 200 200',
};

/** Requests to the endpoints of assignments and reviews, as `requests` describes them. */
export const assignmentRequests: Requests = {
  listAssignments: () => inCourse,
  getAssignment: ofAssignment,
  saveSubmissionDraft: (world) => ({ ...ofAssignment(world), body: { text: newId(), base: 0 } }),
  settleSubmissionDraft: async (world) => {
    const versionId = await draftVersion(world);
    const { params } = ofAssignment(world);
    return { params: { ...params, versionId }, body: { choice: 'version', base: 1 } };
  },
  uploadSubmissionFile: async (world) => {
    await world.shop.dataSource.query('DELETE FROM submission_file WHERE submission_id IS NULL');
    const body = new FormData();
    body.append('file', new Blob(['quelques mots']), 'note.txt');
    return { ...ofAssignment(world), init: { body } };
  },
  removeSubmissionFile: async (world) => {
    const fileId = await fileOfStudent(world, null);
    return { params: { ...ofAssignment(world).params, fileId } };
  },
  submitAssignment: async (world) => {
    await draftVersion(world);
    await world.shop.dataSource.query('DELETE FROM draft_version');
    const { id } = workOf(world);
    const [row] = await world.shop.dataSource.query<Array<{ number: number }>>(
      'SELECT count(*)::int + 1 AS number FROM submission WHERE enrolment_id = $1 AND assignment_id = $2',
      [world.enrolmentId, id],
    );
    return { ...ofAssignment(world), body: { number: row!.number, base: 1 } };
  },
  listWaitingSubmissions: () => ({}),
  getSubmission: ({ caseId }) => ({ params: { submissionId: caseId } }),
  claimSubmission: async ({ shop, caseId }) => {
    await shop.dataSource.query('DELETE FROM review WHERE submission_id = $1', [caseId]);
    return { params: { submissionId: caseId }, body: {} };
  },
  claimNextSubmission: () => ({ body: {} }),
  saveReviewDraft: ({ caseId }) => ({
    params: { submissionId: caseId },
    body: { parts: [{ part: '', choice: '', text: newId() }] },
  }),
  reviewSubmission: async ({ shop, course, caseId }) => {
    await shop.dataSource.query('DELETE FROM review WHERE submission_id = $1', [caseId]);
    const levels = Object.fromEntries(finalCaseOf(course).rubric.map(({ key }) => [key, { level: 'met' }]));
    return {
      params: { submissionId: caseId },
      body: { decision: 'returned', levels, comment: 'Encore un effort.' },
    };
  },
  listFeedbackTimes: () => ({}),
  listReviewRemarks: () => ({}),
  keepReviewRemark: ({ caseId }) => ({
    ...{
      params: { submissionId: caseId },
      body: { part: '', text: `D’où viennent les chiffres ? ${newId()}` },
    },
  }),
  changeReviewRemark: async (world) => ({
    ...{ params: await remarkOfTrainer(world), body: { text: `Dis-le. ${newId()}`, base: 1 } },
  }),
  deleteReviewRemark: async (world) => ({ params: await remarkOfTrainer(world) }),
  getSubmissionFile: fileHandedIn,
  linkSubmissionFile: fileHandedIn,
  saveSubmissionFile: async (world) => {
    const { params } = await fileHandedIn(world);
    return { params, query: signatureOf(world, saveSubmissionFile, params) };
  },
  saveCourseFile: (world) => {
    const [file] = world.course.content.modules.flatMap(({ files }) => files);
    const params = { hash: file!.sha256.slice(0, 16), name: file!.name };
    return { params, query: signatureOf(world, saveCourseFile, params) };
  },
};

async function remarkOfTrainer({ shop, trainer, course }: World): Promise<{ remarkId: string }> {
  const remarkId = newId();
  await shop.dataSource.query(
    `INSERT INTO review_remark (id, person_id, course_id, criterion, text, uses, used_at)
     VALUES ($1, $2, $3, '', $4, 0, now())`,
    [remarkId, trainer.id, course.id, `Encore. ${remarkId}`],
  );
  return { remarkId };
}

async function fileHandedIn(world: World): Promise<{ params: Record<string, string> }> {
  return { params: { fileId: await fileOfStudent(world, world.studentCaseId) } };
}

function signatureOf({ shop }: World, endpoint: Endpoint, params: Record<string, string>) {
  const config = { ...shop.app.get<Config>(CONFIG), FILES_URL: 'http://files.example' };
  const link = signLink(config, pathOf(endpoint, params));
  return Object.fromEntries(new URL(link!).searchParams);
}

/** An assignment that she has not been reviewed for. */
const workOf = ({ course }: World) =>
  [...course.assignments.values()].find(({ module }) => module.proof.kind !== 'case')!.assignment;

function ofAssignment(world: World) {
  return { params: { courseSlug: 'obm', assignmentKey: workOf(world).key } };
}

/** Her draft of it as new, with a version beside it. */
async function draftVersion(world: World): Promise<string> {
  const { dataSource } = world.shop;
  const id = newId();
  const values = [world.student.id, workOf(world).id];
  await dataSource.query('DELETE FROM submission_file WHERE assignment_id = $1', [workOf(world).id]);
  await dataSource.query(
    `WITH old AS (SELECT id FROM submission WHERE assignment_id = $1 AND enrolment_id = $2),
       unread AS (DELETE FROM review WHERE submission_id IN (SELECT id FROM old))
     DELETE FROM submission WHERE id IN (SELECT id FROM old)`,
    [workOf(world).id, world.enrolmentId],
  );
  await dataSource.query(
    `DELETE FROM draft WHERE person_id = $1 AND subject = 'submission' AND subject_id = $2`,
    values,
  );
  await dataSource.query(
    `INSERT INTO draft (person_id, subject, subject_id, text, revision, saved_at, writer, turn)
     VALUES ($1, 'submission', $2, 'un', 1, now(), 'essai', 0)`,
    values,
  );
  await dataSource.query(
    `INSERT INTO draft_version (id, person_id, subject, subject_id, text, base, saved_at, writer, turn)
     VALUES ($3, $1, 'submission', $2, 'deux', 0, now(), 'autre', 0)`,
    [...values, id],
  );
  return id;
}

/** A file of her draft, or of what she handed in. */
async function fileOfStudent(world: World, submissionId: string | null): Promise<string> {
  const { shop, enrolmentId } = world;
  const [id, stored] = [newId(), newId()];
  await shop.app.get(Storage).write(stored, Readable.from(['abc']), { size: 3, mediaType: 'text/plain' });
  await shop.dataSource.query(
    `INSERT INTO stored_file (id, media_type, size, sha256, stored_at) VALUES ($1, 'text/plain', 3, repeat('0', 64), now())`,
    [stored],
  );
  await shop.dataSource.query(
    `INSERT INTO submission_file (id, enrolment_id, assignment_id, submission_id, stored_file_id, name, added_at)
     VALUES ($1, $2, $3, $4, $5, 'note.txt', now())`,
    [id, enrolmentId, (submissionId ? finalCaseOf(world.course) : workOf(world)).id, submissionId, stored],
  );
  return id;
}
