import { newId, signToken } from '@tandem/platform';
import { createGuest, finishLessons, handIn, type Academy } from '../support/academy';
import { testEnvironment } from '../support/config';
import { createCohort, createPerson, enrol, openSession, testPassword } from '../support/factories';
import { discussionRequests } from './authorisation-discussion';
import { liveSessionRequests } from './authorisation-live-sessions';
import { assignmentRequests } from './authorisation-assignments';
import { bookRequests } from './authorisation-books';
import { certificationRequests } from './authorisation-certification';
import { contractRequests } from './authorisation-contracts';
import { offerRequests } from './authorisation-offers';
import { instalmentRequests } from './authorisation-instalments';
import { answersTowards, resultTowards } from '../support/role-finder';
import { storedAnswers } from '../support/quiz';
import { orderBody, place, signed, type Shop } from '../support/shop';
import { refundRequests } from './authorisation-refunds';
import { secondFactorRequests } from './authorisation-second-factor';

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Instead of a JSON body. */
  init?: RequestInit;
}

export type World = Academy & {
  shop: Shop;
  guest: { id: string; token: string };
  studentCaseId: string;
  caseId: string;
};

export async function createWorld(shop: Shop, academy: Academy): Promise<World> {
  const { dataSource } = shop;
  await finishLessons(dataSource, academy.student.id, academy.course);
  const { course, enrolmentId, trainer } = academy;
  const studentCaseId = await handIn(dataSource, course, enrolmentId, { reviewerId: trainer.id });
  const peer = await createPerson(dataSource);
  const caseId = await handIn(dataSource, course, await enrol(dataSource, academy.cohortId, peer.id));
  return { ...academy, shop, guest: await createGuest(dataSource), studentCaseId, caseId };
}

const inCourse = { params: { courseSlug: 'obm' } };
const newEmail = () => `${newId()}@exemple.fr`;
const courseIn = (world: World, module: number) => world.course.content.modules[module]!;
const ofStudent = ({ cohortId, student }: World) => ({ params: { cohortId, personId: student.id } });
const paidLesson = (world: World) => ({ params: { lessonId: courseIn(world, 1).lessons[0]!.id } });

const paidPage = (world: World) => {
  const { slug, lessons } = courseIn(world, 1);
  return { params: { courseSlug: 'obm', moduleSlug: slug, lessonSlug: lessons[0]!.slug } };
};

const paidFile = ({ course }: World) => {
  const [file] = course.content.modules.flatMap((module) => (module.free ? [] : module.files));
  return { params: { hash: file!.sha256.slice(0, 16), name: file!.name } };
};

/** The lesson of the free module that has a checklist and a clip. */
const playedLesson = (world: World) =>
  courseIn(world, 0).lessons.find(({ html }) => html?.includes('data-file='))!;

/**
 * A request to each endpoint that is complete and valid and aims at what belongs to `student` or `cohortId`; called anew
 * for each actor, so that whoever comes second finds what the first one used up.
 */
export const requests: Record<string, (world: World) => Call | Promise<Call>> = {
  getLive: () => ({}),
  getReady: () => ({}),
  getOpenApi: () => ({}),
  readClock: () => ({}),
  advanceClock: () => ({ body: { advance: 'PT1S' } }),

  startGuest: () => ({}),
  signUp: () => ({ body: { email: newEmail(), name: 'Inès', password: testPassword, acceptTerms: true } }),
  confirmSignUp: async (world) => ({ body: { token: await signUpToken(world) } }),
  signIn: ({ student }) => ({ body: { email: student.email, password: testPassword } }),
  signOut: () => ({}),
  requestPasswordReset: () => ({ body: { email: newEmail() } }),
  confirmPasswordReset: async (world) => ({
    body: { token: await resetToken(world), password: testPassword },
  }),
  getMe: () => ({}),
  updateMe: () => ({ body: { name: 'Un autre nom' } }),
  getQualifications: () => ({}),
  setQualifications: () => ({ body: { qualifications: 'Dix ans de direction des opérations' } }),
  listSessions: () => ({}),
  revokeSession: async (world) => ({ params: { sessionId: await sessionOfStudent(world) } }),
  listPeople: () => ({}),
  setRoles: ({ student }) => ({ params: { personId: student.id }, body: { roles: [] } }),

  ...secondFactorRequests,
  ...refundRequests,
  ...discussionRequests,
  ...liveSessionRequests,

  getProgramme: () => inCourse,
  getGlossary: () => inCourse,
  getOutline: () => inCourse,
  getLesson: paidPage,
  getCourseFile: paidFile,
  readCourseFile: paidFile,
  openLesson: paidPage,
  completeLesson: paidLesson,
  saveTicks: (world) => {
    const { id, html } = playedLesson(world);
    const [, key] = /name="tick" value="(\w+)"/.exec(html!)!;
    return { params: { lessonId: id }, body: { ticks: [{ key, ticked: true }] } };
  },
  saveMediaPosition: (world) => {
    const { id, html } = playedLesson(world);
    const [, file] = /data-file="([^"]+)"/.exec(html!)!;
    return { params: { lessonId: id, file: file! }, body: { seconds: 12.5 } };
  },
  getNote: paidLesson,
  saveNote: async (world) => {
    await forgetNotes(world);
    return { ...paidLesson(world), body: { text: 'Ma note.', base: 0 } };
  },
  settleNote: async (world) => ({
    params: { ...paidLesson(world).params, versionId: await versionOfStudent(world) },
    body: { choice: 'both', base: 1 },
  }),
  listNotes: () => inCourse,
  getQuiz: (world) => ({ params: { courseSlug: 'obm', moduleSlug: courseIn(world, 0).slug } }),
  startAttempt: (world) => ({ params: { quizId: courseIn(world, 0).quiz!.id } }),
  saveAnswer: async (world) => ({
    params: { attemptId: await attemptOfStudent(world), questionKey: firstQuestion(world) },
    body: { answer: { choice: '' } },
  }),
  submitAttempt: async (world) => ({ params: { attemptId: await attemptOfStudent(world) }, body: {} }),
  ...assignmentRequests,
  getDashboard: () => ({}),
  search: () => ({ query: { q: 'client' } }),

  listCohorts: () => ({}),
  createCohort: () => ({
    body: {
      ...{ courseSlug: 'obm', name: 'Promotion d’été', startsOn: '2027-06-01', endsOn: '2027-09-01' },
      ...{ capacity: 10, trainerIds: [] },
    },
  }),
  updateCohort: ({ cohortId }) => ({ params: { cohortId }, body: { name: 'Promotion renommée' } }),
  getCohort: ({ cohortId }) => ({ params: { cohortId } }),
  getBoard: ({ cohortId }) => ({ params: { cohortId } }),
  getMember: ofStudent,
  grantAttempt: (world) => ({
    params: { ...ofStudent(world).params, quizId: courseIn(world, 0).quiz!.id },
  }),
  listQuizStatistics: () => inCourse,
  getQuizStatistics: (world) => ({ params: { ...inCourse.params, moduleSlug: courseIn(world, 0).slug } }),

  getOnboarding: () => ({}),
  answerPrompt: () => ({ params: { prompt: 'goal' }, body: { text: 'Mes trois clientes.', shared: true } }),
  finishOnboarding: () => ({}),
  getDirectory: ({ cohortId }) => ({ params: { cohortId } }),

  ...certificationRequests,

  listOpenOffers: () => inCourse,
  previewOrder: ({ cohortId }) => ({ params: { offerId: cohortId }, query: { buyer: 'consumer' } }),
  ...offerRequests,
  placeOrder: async ({ shop }) => ({
    body: orderBody({ name: 'Inès' }, (await createCohort(shop.dataSource)).id),
  }),
  ...contractRequests,
  getOrder: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  listMyOrders: () => ({}),
  getLastBuyer: () => ({ query: { kind: 'consumer' } }),
  syncOrder: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  cancelOrder: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  ...instalmentRequests,
  getOrderStory: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  ...bookRequests,
  receiveStripeEvent: () => ({
    init: signed(
      JSON.stringify({
        id: `evt_${newId()}`,
        object: 'event',
        type: 'product.created',
        data: { object: {} },
      }),
    ),
  }),

  captureLead: () => ({ body: { email: newEmail(), consent: true, source: 'home' } }),
  confirmLead: async (world) => ({ body: { token: await leadToken(world, 'lead-confirm') } }),
  unsubscribeLead: async (world) => ({ body: { token: await leadToken(world, 'lead-unsubscribe') } }),
  listLeads: () => ({}),

  getRoleFinder: () => inCourse,
  findRole: ({ shop }) => ({ ...inCourse, body: { answers: answersTowards(shop, 'management') } }),
  getRoleResult: async ({ shop }) => ({
    params: { courseSlug: 'obm', code: await resultTowards(shop, 'strategy') },
  }),
  getPlacement: () => ({}),
  keepPlacement: async ({ shop }) => ({ body: { code: await resultTowards(shop, 'strategy') } }),
};

const token = (purpose: Parameters<typeof signToken>[1], id: string) =>
  signToken(testEnvironment()['SECRET_KEY']!, purpose, id);

async function signUpToken({ shop }: World): Promise<string> {
  const id = newId();
  await shop.dataSource.query(
    `INSERT INTO sign_up (id, email, name, password_hash, locale, created_at, expires_at)
     VALUES ($1, $2, 'Inès', 'x', 'fr', now(), now() + interval '1 day')`,
    [id, newEmail()],
  );
  return token('sign-up', id);
}

async function resetToken({ shop }: World): Promise<string> {
  const id = newId();
  const { email } = await createPerson(shop.dataSource);
  await shop.dataSource.query(
    `INSERT INTO password_reset (id, email, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 hour')`,
    [id, email],
  );
  return token('password-reset', id);
}

async function leadToken({ shop }: World, purpose: 'lead-confirm' | 'lead-unsubscribe'): Promise<string> {
  const id = newId();
  await shop.dataSource.query(
    `INSERT INTO lead (id, email, source, locale, consent_version, consented_at)
     VALUES ($1, $2, 'home', 'fr', '2026-11-22', now())`,
    [id, newEmail()],
  );
  return token(purpose, id);
}

async function sessionOfStudent({ shop, student }: World): Promise<string> {
  await openSession(shop.dataSource, student.id);
  const [row] = await shop.dataSource.query<Array<{ id: string }>>(
    'SELECT id FROM session WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
    [student.id],
  );
  return row!.id;
}

const firstQuestion = (world: World) => courseIn(world, 0).quiz!.questions[0]!.key;

/** Under way, with an answer to every question: nothing but the caller decides whether it may be submitted. */
async function attemptOfStudent(world: World): Promise<string> {
  const { shop, student, course } = world;
  const { id: quizId, ...quiz } = courseIn(world, 0).quiz!;
  const id = newId();
  await shop.dataSource.query('DELETE FROM quiz_attempt WHERE person_id = $1 AND submitted_at IS NULL', [
    student.id,
  ]);
  await shop.dataSource.query(
    `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers)
     VALUES ($1, $2, $3, $4, now(), $5)`,
    [id, student.id, quizId, course.versionId, storedAnswers(quiz)],
  );
  return id;
}

async function orderOfStudent({ shop, student }: World): Promise<string> {
  const session = await openSession(shop.dataSource, student.id);
  const { id } = await createCohort(shop.dataSource);
  return (await place(shop, { ...student, token: session }, id)).id;
}

async function forgetNotes({ shop }: World): Promise<void> {
  await shop.dataSource.query('DELETE FROM draft');
}

/** A version beside her note on the paid lesson, which waits for her choice. */
async function versionOfStudent(world: World): Promise<string> {
  await forgetNotes(world);
  const { dataSource } = world.shop;
  const { lessonId } = paidLesson(world).params;
  const row = [world.student.id, lessonId];
  await dataSource.query(
    `INSERT INTO draft (person_id, subject, subject_id, text, revision, saved_at, writer, turn)
     VALUES ($1, 'note', $2, 'une', 1, now(), 'a', 0)`,
    row,
  );
  const [version] = await dataSource.query<[{ id: string }]>(
    `INSERT INTO draft_version (id, person_id, subject, subject_id, text, base, saved_at, writer, turn)
     VALUES (gen_random_uuid(), $1, 'note', $2, 'autre', 0, now(), 'b', 0) RETURNING id`,
    row,
  );
  return version.id;
}
