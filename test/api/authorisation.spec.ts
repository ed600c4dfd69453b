import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { endpoints, listCohorts } from '@tandem/contracts';
import { Relay } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { AppModule } from '../../apps/api/src/app.module';
import { createAcademy } from '../support/academy';
import { testConfig } from '../support/config';
import { cloneDatabase } from '../support/database';
import { openSession } from '../support/factories';
import { fingerprint } from '../support/fingerprint';
import { ticketFor } from '../support/second-factor';
import { startShop, type Shop } from '../support/shop';
import { assignmentMatrix } from './authorisation-assignments';
import { createWorld, requests, type Call, type World } from './authorisation-requests';

const actors = ['anonymous', 'guest', 'student', 'otherStudent', 'trainer', 'otherTrainer', 'owner'] as const;

/**
 * What each actor is answered. `204=`: done, and nothing has changed. Where the answer refuses, nothing may have changed
 * either; nor after any GET.
 */
const matrix: Record<string, string> = {
  //                    nobody guest student other trainer other owner
  getLive: /*              */ '200 200 200 200 200 200 200',
  getReady: /*             */ '200 200 200 200 200 200 200',
  getOpenApi: /*           */ '200 200 200 200 200 200 200',
  readClock: /*            */ '200 200 200 200 200 200 200',
  advanceClock: /*         */ '200 200 200 200 200 200 200',

  startGuest: /*           */ '201 201 201 201 201 201 201',
  signUp: /*               */ '202 202 202 202 202 202 202',
  confirmSignUp: /*        */ '200 200 200 200 200 200 200',
  signIn: /*               */ '200 200 200 200 200 200 200',
  signOut: /*              */ '401 204 204 204 204 204 204',
  requestPasswordReset: /* */ '202 202 202 202 202 202 202',
  confirmPasswordReset: /* */ '200 200 200 200 200 200 200',
  getMe: /*                */ '200 200 200 200 200 200 200',
  updateMe: /*             */ '401 403 204 204 204 204 204',
  getQualifications: /*    */ '401 403 403 403 200 200 200',
  setQualifications: /*    */ '401 403 403 403 204 204 204',
  listSessions: /*         */ '401 403 200 200 200 200 200',
  revokeSession: /*        */ '401 403 204 204= 204= 204= 204=',
  listPeople: /*           */ '401 403 403 403 403 403 200',
  setRoles: /*             */ '401 403 403 403 403 403 204',

  completeSignIn: /*       */ '200 200 200 200 200 200 200',
  getSecondFactor: /*      */ '401 403 200 200 200 200 200',
  startSecondFactor: /*    */ '401 403 200 200 200 200 200',
  confirmSecondFactor: /*  */ '401 403 200 409 409 409 409',
  renewRecoveryCodes: /*   */ '401 403 200 409 409 409 409',
  disableSecondFactor: /*  */ '401 403 204 409 409 409 409',
  resetSecondFactor: /*    */ '401 403 403 403 403 403 204',

  getProgramme: /*         */ '200 200 200 200 200 200 200',
  getGlossary: /*          */ '200 200 200 200 200 200 200',
  getOutline: /*           */ '200 200 200 200 200 200 200',
  getLesson: /*            */ '403 403 200 200 403 403 403',
  getCourseFile: /*        */ '403 403 200 200 403 403 403',
  readCourseFile: /*       */ '403 403 200 200 403 403 403',
  openLesson: /*           */ '401 403 200 200 403 403 403',
  completeLesson: /*       */ '401 403 200 200 403 403 403',
  saveTicks: /*            */ '401 204 204 204 204 204 204',
  saveMediaPosition: /*    */ '401 204 204 204 204 204 204',
  getNote: /*              */ '401 200 200 200 200 200 200',
  saveNote: /*             */ '401 200 200 200 200 200 200',
  settleNote: /*           */ '401 404 200 404 404 404 404',
  listNotes: /*            */ '401 200 200 200 200 200 200',
  getQuiz: /*              */ '200 200 200 200 200 200 200',
  startAttempt: /*         */ '401 201 201 201 201 201 201',
  saveAnswer: /*           */ '401 404 204 404 404 404 404',
  submitAttempt: /*        */ '401 404 200 404 404 404 404',
  ...assignmentMatrix,
  getDashboard: /*         */ '401 403 200 200 200 200 200',
  search: /*               */ '401 403 200 200 200 200 200',

  listCohorts: /*          */ '401 403 403 403 200 200 200',
  createCohort: /*         */ '401 403 403 403 403 403 201',
  updateCohort: /*         */ '401 403 403 403 403 403 200',
  getCohort: /*            */ '401 403 403 403 200 404 200',
  getBoard: /*             */ '401 403 403 403 200 404 200',
  getMember: /*            */ '401 403 403 403 200 404 200',
  grantAttempt: /*         */ '401 403 403 403 409 404 409',
  listQuizStatistics: /*   */ '401 403 403 403 200 200 200',
  getQuizStatistics: /*    */ '401 403 403 403 200 200 200',

  getLessonDiscussion: /*  */ '401 403 200 200 403 403 403',
  listCohortThreads: /*    */ '401 403 200 404 200 404 200',
  getThread: /*            */ '401 403 200 404 200 404 200',
  writeThread: /*          */ '401 403 201 404 201 404 201',
  writeReply: /*           */ '401 403 201 404 201 404 201',
  editPost: /*             */ '401 403 204 404 409 404 409',
  deletePost: /*           */ '401 403 204 404 409 404 409',
  reportPost: /*           */ '401 403 204 404 409 404 409',
  listReports: /*          */ '401 403 403 403 200 404 200',
  moderatePost: /*         */ '401 403 403 403 204 404 204',
  markAnswer: /*           */ '401 403 403 403 204 404 204',

  listNotifications: /*    */ '401 403 200 200 200 200 200',
  readNotifications: /*    */ '401 403 204 204= 204= 204= 204=',
  getDigestSettings: /*    */ '401 403 200 200 200 200 200',
  setDigestSettings: /*    */ '401 403 204 204 204 204 204',
  leaveDigest: /*          */ '204 204 204 204 204 204 204',

  listLiveSessions: /*     */ '401 403 403 403 200 404 200',
  planLiveSessions: /*     */ '401 403 403 403 201 404 201',
  changeLiveSession: /*    */ '401 403 403 403 200 404 200',
  cancelLiveSession: /*    */ '401 403 403 403 200 404 200',
  recordLiveSession: /*    */ '401 403 403 403 204 404 204',
  getCalendar: /*          */ '401 403 200 200 200 200 200',
  renewCalendarFeed: /*    */ '401 403 200 200 200 200 200',
  endCalendarFeed: /*      */ '401 403 204 204 204 204 204',
  readCalendarFeed: /*     */ '200 200 200 200 200 200 200',

  getOnboarding: /*        */ '401 403 200 200 200 200 200',
  answerPrompt: /*         */ '401 403 200 200 200 200 200',
  finishOnboarding: /*     */ '401 403 200 200 200 200 200',
  getDirectory: /*         */ '401 403 200 404 200 404 200',

  getCertification: /*     */ '401 403 200 200 200 200 200',
  getCertificate: /*       */ '200 200 200 200 200 200 200',
  getCertificatePdf: /*    */ '200 200 200 200 200 200 200',
  getCredential: /*        */ '200 200 200 200 200 200 200',
  getStatusList: /*        */ '200 200 200 200 200 200 200',
  getIssuer: /*            */ '200 200 200 200 200 200 200',
  issueCertificate: /*     */ '401 403 403 403 200 404 200',

  listOpenOffers: /*       */ '200 200 200 200 200 200 200',
  previewOrder: /*         */ '200 200 200 200 200 200 200',
  listOffers: /*           */ '401 403 403 403 403 403 200',
  getOffer: /*             */ '401 403 403 403 403 403 200',
  createOffer: /*          */ '401 403 403 403 403 403 201',
  saveOffer: /*            */ '401 403 403 403 403 403 200',
  setOfferStatus: /*       */ '401 403 403 403 403 403 200',
  previewOffer: /*         */ '401 403 403 403 403 403 200=',
  listCoupons: /*          */ '401 403 403 403 403 403 200',
  createCoupon: /*         */ '401 403 403 403 403 403 201',
  closeCoupon: /*          */ '401 403 403 403 403 403 204',
  placeOrder: /*           */ '401 403 201 201 201 201 201',
  getOrderContract: /*     */ '401 403 200 404 404 404 404',
  signContract: /*         */ '401 403 200 404 404 404 404',
  getContractPdf: /*       */ '401 403 200 404 404 404 200',
  getOrder: /*             */ '401 403 200 404 404 404 404',
  getLastBuyer: /*         */ '401 403 200 200 200 200 200',
  listMyOrders: /*         */ '401 403 200 200 200 200 200',
  syncOrder: /*            */ '401 403 200 404 404 404 404',
  cancelOrder: /*          */ '401 403 200 404 404 404 404',
  getMeansOfPayment: /*    */ '401 403 200 200 200 200 200',
  changeMeansOfPayment: /* */ '401 403 200 404 404 404 404',
  payInstalment: /*        */ '401 403 200 404 404 404 404',
  getOrderTimeline: /*     */ '401 403 200 404 404 404 200',
  listOrders: /*           */ '401 403 403 403 403 403 200',
  exportOrders: /*         */ '401 403 403 403 403 403 200',
  exportOrdersWorkbook: /* */ '401 403 403 403 403 403 200',
  getOrderStory: /*        */ '401 403 403 403 403 403 200',
  getOrderMoney: /*        */ '401 403 403 403 403 403 200',
  previewRefund: /*        */ '401 403 403 403 403 403 200',
  giveRefund: /*           */ '401 403 403 403 403 403 201',
  retryRefund: /*          */ '401 403 403 403 403 403 201',
  recordRefundTransfer: /* */ '401 403 403 403 403 403 201',
  getWithdrawal: /*        */ '401 403 200 404 404 404 404',
  withdraw: /*             */ '401 403 200 404 404 404 404',
  getMyPapers: /*          */ '401 403 200 200 200 200 200',
  getDocumentPdf: /*       */ '401 403 200 404 404 404 200',
  getDocumentXml: /*       */ '401 403 403 403 403 403 200',
  getSales: /*             */ '401 403 403 403 403 403 200',
  exportSales: /*          */ '401 403 403 403 403 403 200',
  listLedger: /*           */ '401 403 403 403 403 403 200',
  exportLedger: /*         */ '401 403 403 403 403 403 200',
  getReconciliation: /*    */ '401 403 403 403 403 403 200',
  reconcile: /*            */ '401 403 403 403 403 403 200',
  exportDifferences: /*    */ '401 403 403 403 403 403 200',
  carryOutRemedy: /*       */ '401 403 403 403 403 403 404',
  dismissDifference: /*    */ '401 403 403 403 403 403 404',
  getSeller: /*            */ '401 403 403 403 403 403 200',
  saveSeller: /*           */ '401 403 403 403 403 403 204',
  exportAccounts: /*       */ '401 403 403 403 403 403 200',
  exportDocuments: /*      */ '401 403 403 403 403 403 200',
  receiveStripeEvent: /*   */ '200 200 200 200 200 200 200',

  captureLead: /*          */ '202 202 202 202 202 202 202',
  confirmLead: /*          */ '204 204 204 204 204 204 204',
  unsubscribeLead: /*      */ '204 204 204 204 204 204 204',
  listLeads: /*            */ '401 403 403 403 403 403 200',

  getRoleFinder: /*        */ '200 200 200 200 200 200 200',
  findRole: /*             */ '200 200 200 200 200 200 200',
  getRoleResult: /*        */ '200 200 200 200 200 200 200',
  getPlacement: /*         */ '401 200 200 200 200 200 200',
  keepPlacement: /*        */ '401 204 204 204 204 204 204',
};

let shop: Shop;
let world: World;

beforeAll(async () => {
  shop = await startShop();
  // Jobs would change rows while a refusal is being checked; what they do is not asked here.
  await shop.app.get(Relay).onApplicationShutdown();
  world = await createWorld(shop, await createAcademy(shop));
});
afterAll(() => shop.close());

it('has one line for every endpoint', () => {
  expect(Object.keys(matrix).sort()).toEqual(Object.keys(endpoints).sort());
  expect(Object.keys(requests).sort()).toEqual(Object.keys(endpoints).sort());
  for (const line of Object.values(matrix)) expect(line.split(' ')).toHaveLength(actors.length);
});

it.each(Object.entries(matrix))('%s: %s', async (name, line) => {
  const expected = line.split(' ');
  const seen: string[] = [];
  for (const [column, actor] of actors.entries()) seen.push(await answered(name, actor, expected[column]!));
  expect(seen.join(' ')).toBe(line);
});

it.each(Object.entries(matrix))(
  '%s lets a sign-in that waits for its second step no further than nobody',
  async (name, line) => {
    const call = await requests[name]!(world);
    const ticket = await ticketFor(shop.dataSource, world.owner.id);
    expect(String(await send(name, call, ticket))).toBe(line.split(' ')[0]);
  },
);

/** The status, `!` when something changed that must not, `=` when nothing did and the table says so. */
async function answered(name: string, actor: (typeof actors)[number], expected: string): Promise<string> {
  const call = await requests[name]!(world);
  const person = actor === 'anonymous' ? null : world[actor];
  const token = person && (await openSession(shop.dataSource, person.id));
  // Who may change things may: there is nothing to compare, and another answer than this one fails anyway.
  if (endpoints[name]!.method !== 'GET' && /^2\d\d$/.test(expected))
    return String(await send(name, call, token));
  const before = await fingerprint(shop.dataSource);
  const status = await send(name, call, token);
  const changed = (await fingerprint(shop.dataSource)) !== before;
  const mustNotChange = status >= 400 || endpoints[name]!.method === 'GET';
  if (mustNotChange && changed) return `${status}!`;
  return `${status}${expected.endsWith('=') && !changed ? '=' : ''}`;
}

/** The status. What is not read, such as a large PDF, would hold its connection, and the API's end with it. */
async function send(name: string, call: Call, token: string | null): Promise<number> {
  const { method, path } = endpoints[name]!;
  const filled = path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(call.params![param]!));
  const headers = new Headers(call.init?.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (call.body) headers.set('content-type', 'application/json');
  const body = call.body ? JSON.stringify(call.body) : undefined;
  const answer = await fetch(`${shop.url}${filled}?${new URLSearchParams(call.query)}`, {
    method,
    body,
    ...call.init,
    headers,
  });
  await answer.arrayBuffer();
  return answer.status;
}

it('shows a trainer her cohorts alone', async () => {
  const { cohorts } = await shop.as(world.trainer.token)(listCohorts, {});
  expect(cohorts.map(({ id }) => id)).toEqual([world.cohortId]);
  const all = await shop.as(world.owner.token)(listCohorts, {});
  expect(all.cohorts.map(({ id }) => id)).toEqual(
    expect.arrayContaining([world.cohortId, world.otherCohortId]),
  );
});

@Controller('forgotten')
class ForgottenController {
  @Get()
  secrets() {
    return 'secrets';
  }
}

it('refuses a controller method that is no endpoint, to the owner too', async () => {
  const database = await cloneDatabase();
  const imports = [AppModule.with(testConfig({ DATABASE_URL: database.url }))];
  const module = await Test.createTestingModule({ imports, controllers: [ForgottenController] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/forgotten`;
  const [owner] = await module.get(DataSource).query(
    `INSERT INTO person (id, email, name, password_hash, roles, locale, created_at)
     VALUES (gen_random_uuid(), 'o@exemple.fr', 'O', 'x', '{owner}', 'fr', now()) RETURNING id`,
  );
  const authorization = `Bearer ${await openSession(module.get(DataSource), owner.id)}`;
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(url, { headers: { authorization } })).status).toBe(403);
  await app.close();
  await database.drop();
});
