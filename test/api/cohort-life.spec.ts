import * as contract from '@tandem/contracts';
import { addDays, dayIn, newId } from '@tandem/platform';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import { changeSessions } from '../support/sessions';
import { setTrainers } from '../support/trainers';

let api: TestApp;
let call: ReturnType<TestApp['as']>;
let owner: TestPerson;
let trainer: TestPerson;
let lou: TestPerson;
let cohortId: string;

const today = dayIn('Europe/Paris', new Date());
// Two modules are open, the third opens in six days.
const startsOn = addDays(today, -8);

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());
beforeEach(async () => {
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
  call = api.as(owner.token);
  trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
  lou = await createPerson(api.dataSource);
  cohortId = (await createCohort(api.dataSource, { trainerIds: [trainer.id], startsOn })).id;
  await enrol(api.dataSource, cohortId, lou.id);
});

const params = () => ({ params: { cohortId } });
const releasesOf = async (id: string) =>
  (await call(contract.getCohort, { params: { cohortId: id } })).releases.map(({ day, at }) => [day, at]);
const previewShift = () =>
  call(contract.previewPlanChange, {
    ...params(),
    body: {
      change: {
        ...{ kind: 'shift', id: newId(), personId: lou.id, reason: 'Elle déménage.' },
        ...{ fromDay: today, days: 7 },
      },
    },
  });

it('copies a cohort to another first day, at the same times on the wall, without its students', async () => {
  const session = { title: 'Tour de table', description: 'Apporte ta fiche.', minutes: 90 };
  const joinUrl = 'https://visio.exemple.fr/salle';
  const first = { id: newId(), ...session, day: '2098-03-13', at: '19:00', joinUrl, weeks: 3 };
  await changeSessions(api, owner.token, cohortId, { kind: 'plan', ...first });
  const { id: personId } = await createPerson(api.dataSource, { roles: ['trainer'] });
  const standIn = { role: 'substitute' as const, personId, fromDay: today, untilDay: addDays(today, 2) };
  await setTrainers(call, cohortId, [{ role: 'lead', personId: trainer.id }, standIn]);
  const name = 'Promotion suivante';
  const copied = { ...params(), body: { id: newId(), name, startsOn: addDays(startsOn, 21) } };
  const [made, again] = await Promise.all([
    call(contract.duplicateCohort, copied),
    call(contract.duplicateCohort, copied),
  ]);
  expect(again).toEqual(made);
  expect(made).toMatchObject({
    ...{ name, status: 'draft', seatsTaken: 0, startsOn: addDays(startsOn, 21) },
    trainers: [{ id: trainer.id }],
  });
  // Its last day would be in a year that no list can show.
  const tooFar = call(contract.duplicateCohort, {
    ...params(),
    body: { id: newId(), name, startsOn: '2099-12-30' },
  });
  expect(await problemOf(tooFar)).toMatchObject({
    errors: [{ pointer: '#/startsOn', detail: expect.stringContaining('2099') }],
  });
  const copy = { params: { cohortId: made.id } };
  expect(await releasesOf(made.id)).toEqual(await releasesOf(cohortId));
  const { sessions } = await call(contract.listLiveSessions, copy);
  // Across the change of March.
  expect(sessions.map(({ startsAt, joinUrl: link }) => [startsAt, link])).toEqual([
    ['2098-04-03T17:00:00.000Z', null],
    ['2098-04-10T17:00:00.000Z', null],
    ['2098-04-17T17:00:00.000Z', null],
  ]);
  expect(sessions[0]!.following).toBe(2);
  expect((await call(contract.getBoard, copy)).members).toEqual([]);
});

it('keeps the settings of whoever saved first, and says so to whoever filled them in before', async () => {
  const save = (revision: number, body: { name?: string; capacity?: number; status?: 'open' | 'closed' }) =>
    call(contract.updateCohort, { ...params(), body: { ...body, revision } });
  const { revision, capacity } = await call(contract.getCohort, params());
  const saves = await Promise.allSettled([
    save(revision, { name: 'Promotion du matin', capacity }),
    save(revision, { name: 'Promotion du soir', capacity }),
  ]);
  const [kept] = saves.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const lost = saves.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(kept!.revision).toBe(revision + 1);
  expect(await problemOf(Promise.reject(lost.reason as Error))).toMatchObject({ code: 'cohort-changed' });
  // Asked again it is there already; closing the sale from the old page is not.
  expect(await save(revision, { name: kept!.name, capacity })).toEqual(kept);
  const close = save(revision, { status: 'closed' });
  expect(await problemOf(close)).toMatchObject({ code: 'cohort-changed' });
  expect(await call(contract.getCohort, params())).toMatchObject(kept!);
  expect(await save(revision + 1, { status: 'closed' })).toMatchObject({ status: 'closed' });
});

it('archives a cohort: out of the lists, unchanging, still readable, and brings it back', async () => {
  const lists = async () => {
    const ids = async (archived: 'true' | 'false') =>
      (await call(contract.listCohorts, { query: { archived } })).cohorts.map(({ id }) => id);
    return [(await ids('false')).includes(cohortId), (await ids('true')).includes(cohortId)];
  };
  const shown = await call(contract.previewCohortArchive, params());
  expect(shown).toMatchObject({
    ...{
      members: 1,
      uncertified: 1,
      sessionsToCome: 0,
      messagesToCome: 0,
      toReview: 0,
      seatsHeld: 0,
      waiting: 0,
    },
  });
  const archive = (fingerprint: string) =>
    call(contract.archiveCohort, { ...params(), body: { archived: true, fingerprint } });
  // Somebody joined since: what is under way is shown again before anything happens.
  await enrol(api.dataSource, cohortId, (await createPerson(api.dataSource)).id);
  expect(await problemOf(archive(shown.fingerprint))).toMatchObject({ code: 'plan-changed-meanwhile' });
  expect(await lists()).toEqual([true, false]);
  const message = { params: { announcementId: newId() } };
  const words = { subject: 'Bonjour', text: 'À bientôt.', audience: 'everyone' as const, personIds: [] };
  await api.as(trainer.token)(contract.saveAnnouncement, {
    ...{ ...message, body: { cohortId, base: 0, ...words } },
  });
  const when = { day: '2098-03-13', at: '09:00' };
  await api.as(trainer.token)(contract.sendAnnouncement, { ...message, body: { base: 1, when } });
  const { fingerprint, messagesToCome } = await call(contract.previewCohortArchive, params());
  expect(messagesToCome).toBe(1);
  await archive(fingerprint);
  await archive(fingerprint);
  expect(await lists()).toEqual([false, true]);
  const { status, archivedAt } = await call(contract.getCohort, params());
  expect([status, archivedAt === null]).toEqual(['closed', false]);
  const session = await insertSession(api.dataSource, cohortId, { begins: -5 });
  const refused = [
    changeSessions(api, owner.token, cohortId, {
      ...{ kind: 'cancel', sessionId: session.sessionId, reason: 'Panne.', scope: 'one', revision: 0 },
    }),
    api.as(trainer.token)(contract.openSigning, { params: session }),
    api.as(trainer.token)(contract.sendAnnouncement, { ...message, body: { base: 1, when: null } }),
    call(contract.setCohortTrainers, { ...params(), body: { trainers: [], fingerprint: '' } }),
    call(contract.previewCohortTrainers, { ...params(), body: { trainers: [] } }),
    call(contract.updateCohort, { ...params(), body: { status: 'open', revision: 2 } }),
    previewShift(),
    changeSessions(api, owner.token, cohortId, {
      ...{ kind: 'plan', id: newId(), title: 'Séance', description: '', day: '2098-03-13', at: '19:00' },
      ...{ minutes: 60, joinUrl: null, weeks: 1 },
    }),
  ];
  for (const one of refused) expect(await problemOf(one)).toMatchObject({ code: 'cohort-archived' });
  const { modules } = await api.as(lou.token)(contract.getOutline, { params: { courseSlug: 'obm' } });
  expect(modules[1]!.access).toEqual({ open: true });
  await call(contract.archiveCohort, { ...params(), body: { archived: false } });
  expect(await lists()).toEqual([true, false]);
  expect((await previewShift()).groups).toHaveLength(1);
});
