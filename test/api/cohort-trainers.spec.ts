import * as contract from '@tandem/contracts';
import { Clock, dayIn, newId, Outbox } from '@tandem/platform';
import { createAcademy, handIn, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createCohort, createPerson, enrol, openSession, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { problemOf } from '../support/problem';
import { setTrainers, type Trainers } from '../support/trainers';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let mails: TestMails;
let academy: Academy;
let owner: TestPerson;
let lead: TestPerson;
let other: TestPerson;
let student: TestPerson;
let cohortId: string;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  academy = await createAcademy(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  owner = await createPerson(api.dataSource, { name: 'Zélie Roux', roles: ['owner', 'trainer'] });
  lead = await createPerson(api.dataSource, { name: 'Claire Morel', roles: ['trainer'] });
  other = await createPerson(api.dataSource, { name: 'Nadège Okafor', roles: ['trainer'] });
  student = await createPerson(api.dataSource, { name: 'Lou Petit' });
  cohortId = (await createCohort(api.dataSource, { name: 'Promotion du Rhône', trainerIds: [lead.id] })).id;
  await enrol(api.dataSource, cohortId, student.id);
});

const params = () => ({ params: { cohortId } });
const as = (person: TestPerson) => api.as(person.token);
const named = (role: 'lead' | 'co_trainer', ...people: TestPerson[]): Trainers =>
  people.map(({ id: personId }) => ({ role, personId }));
const preview = (trainers: Trainers) =>
  as(owner)(contract.previewCohortTrainers, { ...params(), body: { trainers } });
const apply = (trainers: Trainers, fingerprint: string) =>
  as(owner)(contract.setCohortTrainers, { ...params(), body: { trainers, fingerprint } });
const set = (...trainers: Trainers) => setTrainers(as(owner), cohortId, trainers);
const presentIds = async () =>
  (await as(owner)(contract.getCohort, params())).trainers.map(({ id }) => id).sort();
const mailsTo = async ({ email }: TestPerson) => {
  await settled(api.dataSource);
  return (await mails.to(email)).reverse();
};
const subjects = async (person: TestPerson) => (await mailsTo(person)).map(({ subject }) => subject);
const bell = async (person: TestPerson) => {
  const { notifications } = await as(person)(contract.listNotifications, { query: {} });
  return notifications.map(({ kind, title, place }) => [kind, title, place]);
};

it('shows what a change does, changes nothing until it is applied as shown, and once', async () => {
  const trainers = named('co_trainer', other);
  const shown = await preview(trainers);
  expect(shown).toMatchObject({
    changes: [
      { name: 'Claire Morel', after: null, loses: ['cohort', 'plan'], told: true },
      { name: 'Nadège Okafor', before: null, gains: ['cohort'], told: true },
    ],
    ...{ leadless: true, nobody: false, told: 2 },
  });
  expect(await presentIds()).toEqual([lead.id]);
  expect(await subjects(other)).toEqual([]);
  // Another owner was faster: what was shown is no longer what it would do.
  await set(...named('lead', lead), ...named('co_trainer', owner));
  expect(await problemOf(apply(trainers, shown.fingerprint))).toMatchObject({
    code: 'plan-changed-meanwhile',
  });
  expect(await presentIds()).toEqual([lead.id, owner.id].sort());
  const again = await preview(trainers);
  expect(again.changes).toHaveLength(3);
  await Promise.all([apply(trainers, again.fingerprint), apply(trainers, again.fingerprint)]);
  expect(await presentIds()).toEqual([other.id]);
  expect(await subjects(other)).toEqual(['Tu es co-formatrice\u202f: Promotion du Rhône']);
  expect(await subjects(lead)).toEqual(['Tu n’encadres plus «\u202fPromotion du Rhône\u202f»']);
  // Of her own act she gets none.
  expect(await subjects(owner)).toEqual([]);
  expect(await bell(other)).toEqual([['trainer-named', 'Promotion du Rhône', { page: 'cohort', cohortId }]]);
  expect(await bell(lead)).toEqual([['trainer-left', 'Promotion du Rhône', { page: 'cohorts' }]]);
});

it('of two owners who change trainers at once, one is shown what the other did', async () => {
  const asked = [named('lead', other), named('lead', lead, other)];
  const shown = await Promise.all(asked.map(preview));
  const done = await Promise.allSettled(asked.map((trainers, at) => apply(trainers, shown[at]!.fingerprint)));
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const kept = asked[done.findIndex(({ status }) => status === 'fulfilled')]!;
  expect(await presentIds()).toEqual(kept.map(({ personId }) => personId).sort());
});

it('tells a trainer once what she is, from when until when, and the session that comes first', async () => {
  const begins = new Date(api.app.get(Clock).now().getTime() + 3 * 86_400_000);
  const day = dayIn('Europe/Paris', begins);
  await insertSession(api.dataSource, cohortId, { begins: 60 });
  await insertSession(api.dataSource, cohortId, { begins });
  const days = { fromDay: day, untilDay: day };
  await set(...named('lead', lead), { role: 'substitute', personId: other.id, ...days });
  const [letter] = await mailsTo(other);
  expect(letter!.subject).toMatch(/^Tu es remplaçante du .+: Promotion du Rhône$/);
  expect(letter!.text).toContain('/espace/calendrier');
  expect(letter!.text).toContain(`${Number(day.slice(8))}`);
  expect(letter!.text.match(/Séance 1/g)).toHaveLength(1);
  expect(await subjects(lead)).toEqual([]);
  // The job of the event runs again, as after a crash.
  await api.dataSource.query(
    `UPDATE outbox SET done_at = NULL WHERE event = 'cohorts.trainers-changed' AND payload->>'cohortId' = $1`,
    [cohortId],
  );
  await set(...named('lead', lead, other));
  expect(await subjects(other)).toEqual([letter!.subject, 'Tu es référente\u202f: Promotion du Rhône']);
  expect((await bell(other)).map(([kind]) => kind)).toEqual(['trainer-named', 'trainer-named']);
  // The letter of the first change, held up until now, would say the same.
  const [late] = await api.dataSource.query<Parameters<Outbox['run']>>(
    `SELECT id, event, handler, payload, attempts FROM outbox
     WHERE event = 'notifications.trainer-letter-due' AND payload->>'personId' = $1 ORDER BY created_at LIMIT 1`,
    [other.id],
  );
  await api.app.get(Outbox).run(late!);
  expect(await subjects(other)).toHaveLength(2);
});

it('tells whom a new cohort and a copy name, but its maker', async () => {
  const model = await as(owner)(contract.createCohort, {
    body: {
      ...{ id: newId(), courseSlug: 'obm', name: 'Promotion neuve', capacity: 5, status: 'draft' },
      ...{ startsOn: '2097-03-01', endsOn: '2097-12-01', trainerIds: [other.id, owner.id] },
    },
  });
  await as(owner)(contract.duplicateCohort, {
    params: { cohortId: model.id },
    body: { id: newId(), name: 'Promotion copiée', startsOn: '2098-03-03' },
  });
  expect((await subjects(other)).sort()).toEqual(
    ['copiée', 'neuve'].map((name) => `Tu es référente\u202f: Promotion ${name}`),
  );
  expect(await subjects(owner)).toEqual([]);
});

it('frees at once the works of somebody who goes, and keeps what she wrote', async () => {
  const { dataSource } = api;
  const enrolmentId = await enrol(dataSource, cohortId, (await createPerson(dataSource)).id);
  const submissionId = await handIn(dataSource, academy.course, enrolmentId);
  const work = { params: { submissionId } };
  await as(lead)(contract.claimSubmission, { ...work, body: {} });
  await set(...named('lead', lead, other));
  expect((await as(other)(contract.getSubmission, work)).claim).not.toBeNull();
  const body = { parts: [{ part: '', choice: 'returned' as const, text: 'À finir.' }] };
  await as(lead)(contract.saveReviewDraft, { ...work, body });
  expect((await preview(named('lead', other))).changes).toMatchObject([{ claims: 1 }]);
  await set(...named('lead', other));
  expect((await as(other)(contract.getSubmission, work)).claim).toBeNull();
  await as(other)(contract.claimSubmission, { ...work, body: {} });
  await set(...named('lead', lead, other));
  expect((await as(lead)(contract.getSubmission, work)).draft).toMatchObject([{ text: 'À finir.' }]);
});

it('takes off her cohorts whoever is no trainer any more, and tells her; an archived one stays as it was', async () => {
  const { dataSource } = api;
  const enrolmentId = await enrol(dataSource, cohortId, (await createPerson(dataSource)).id);
  const work = { params: { submissionId: await handIn(dataSource, academy.course, enrolmentId) } };
  await set(...named('lead', lead, other));
  const { id: archived } = await createCohort(dataSource, { trainerIds: [lead.id] });
  await dataSource.query(`UPDATE cohort SET status = 'closed', archived_at = now() WHERE id = $1`, [
    archived,
  ]);
  await as(lead)(contract.claimSubmission, { ...work, body: {} });
  await as(owner)(contract.setRoles, { params: { personId: lead.id }, body: { roles: [] } });
  await waitFor(async () => (await presentIds()).join() === other.id);
  expect((await as(other)(contract.getSubmission, work)).claim).toBeNull();
  expect((await subjects(lead)).at(-1)).toBe('Tu n’encadres plus «\u202fPromotion du Rhône\u202f»');
  const ofArchived = { params: { cohortId: archived } };
  const trainersOf = async (of: typeof ofArchived) =>
    (await as(owner)(contract.getCohort, of)).trainers.map(({ id }) => id);
  expect(await trainersOf(ofArchived)).toEqual([lead.id]);
  const told = await subjects(lead);
  // Neither a copy of it nor the cohort itself, brought back, has her train again.
  const body = { id: newId(), name: 'Promotion reprise', startsOn: '2030-03-04' };
  await as(owner)(contract.duplicateCohort, { ...ofArchived, body });
  expect(await trainersOf({ params: { cohortId: body.id } })).toEqual([]);
  await as(owner)(contract.archiveCohort, { ...ofArchived, body: { archived: false } });
  expect(await trainersOf(ofArchived)).toEqual([]);
  expect(await subjects(lead)).toEqual([...told, 'Tu n’encadres plus «\u202fPromotion d’essai\u202f»']);
  // She reaches no page of trainers any more.
  expect((await mailsTo(lead)).at(-1)!.text).not.toContain('/formatrice');
  const anew = { ...lead, token: await openSession(dataSource, lead.id) };
  expect((await bell(anew))[0]).toEqual(['trainer-left', 'Promotion d’essai', null]);
});

describe('what she had written to the cohort', () => {
  const when = { day: '2098-03-13', at: '09:00' };
  const write = async (author: TestPerson, schedule = true) => {
    const message = { params: { announcementId: newId() } };
    const words = { subject: 'Bonjour', text: 'À bientôt.', audience: 'everyone' as const, personIds: [] };
    await as(author)(contract.saveAnnouncement, { ...message, body: { cohortId, base: 0, ...words } });
    if (schedule) await as(author)(contract.sendAnnouncement, { ...message, body: { base: 1, when } });
    return message;
  };
  const read = (message: { params: { announcementId: string } }) =>
    as(owner)(contract.getAnnouncement, message);

  it('is a draft of the cohort again, which leaves in the name of whoever sends it', async () => {
    const scheduled = await write(lead);
    await write(lead, false);
    const ofOwner = await write(owner);
    await set(...named('lead', lead, owner));
    const shown = await set(...named('lead', other));
    expect(shown.changes).toMatchObject([
      { personId: lead.id, scheduled: 1, drafts: 1 },
      { personId: other.id, scheduled: 0, drafts: 0 },
      { personId: owner.id, scheduled: 0, drafts: 0 },
    ]);
    const [ended] = (await mailsTo(lead)).slice(-1);
    expect(ended!.text).toContain('aucun ne partira en ton nom');
    const draft = await read(scheduled);
    expect(draft).toMatchObject({ state: 'draft', author: 'Claire Morel', revision: 3 });
    expect(await read(ofOwner)).toMatchObject({ state: 'scheduled' });
    await as(other)(contract.sendAnnouncement, { ...scheduled, body: { base: 3, when: null } });
    await waitFor(async () => (await read(scheduled)).state === 'sent');
    expect(await read(scheduled)).toMatchObject({ author: 'Nadège Okafor' });
    expect(await subjects(student)).toEqual(['Bonjour']);
  });

  it('does not leave either when its time comes before that', async () => {
    const message = await write(lead);
    const { announcementId } = message.params;
    await api.dataSource.query('DELETE FROM cohort_trainer WHERE cohort_id = $1', [cohortId]);
    const [due] = await api.dataSource.query<Parameters<Outbox['run']>>(
      `SELECT id, event, handler, payload, attempts FROM outbox
       WHERE event = 'notifications.announcement-due' AND payload->>'announcementId' = $1`,
      [announcementId],
    );
    await api.app.get(Outbox).run(due!);
    expect(await read(message)).toMatchObject({ state: 'draft' });
    expect(await subjects(student)).toEqual([]);
  });
});
