import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import type { TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';
import { problemOf } from '../support/problem';
import { changeSessions, type SessionChange } from '../support/sessions';
import { setTrainers } from '../support/trainers';

let mails: TestMails;
let api: TestApp;
let owner: TestPerson;
let lead: TestPerson;
let standIn: TestPerson;
let members: TestPerson[];
let cohortId: string;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails({}, '2027-03-01T09:00:00Z'));
  owner = await createPerson(api.dataSource, { roles: ['owner'] });
});
afterAll(() => api.close());
beforeEach(async () => {
  const person = (name: string) => createPerson(api.dataSource, { name });
  const trainer = (name: string) => createPerson(api.dataSource, { name, roles: ['trainer'] });
  [lead, standIn] = [await trainer('Claire Morel'), await trainer('Nadège Okafor')];
  members = [await person('Aïcha Benali'), await person('Lou Petit'), await person('Maud Leroy')];
  cohortId = (await createCohort(api.dataSource, { name: 'Promotion d’automne', trainerIds: [lead.id] })).id;
  const seats = [];
  for (const { id } of members) seats.push(await enrol(api.dataSource, cohortId, id));
  await api.dataSource.query(`UPDATE enrolment SET status = 'paused', paused_at = now() WHERE id = $1`, [
    seats[1],
  ]);
  const gone = await enrol(api.dataSource, cohortId, (await person('Zoé Roy')).id);
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [gone]);
  const { id: personId, email } = members[2]!;
  await api.dataSource.query(
    `INSERT INTO refused_address (person_id, email, answer, refused_at) VALUES ($1, $2, '550 5.1.1', now())`,
    [personId, email],
  );
  const days = { fromDay: '2027-06-08', untilDay: '2027-06-13' };
  await setTrainers(api.as(owner.token), cohortId, [
    { role: 'lead', personId: lead.id },
    { role: 'substitute', personId: standIn.id, ...days },
  ]);
});

const fields = { title: 'Relecture croisée', description: '', at: '19:00', minutes: 90, joinUrl: null };
const preview = (change: SessionChange, id = cohortId) =>
  api.as(lead.token)(contract.previewSessionChange, { params: { cohortId: id }, body: { change } });
const apply = (change: SessionChange, fingerprint: string) =>
  api.as(lead.token)(contract.applySessionChange, { params: { cohortId }, body: { change, fingerprint } });
const planned = (more: object): SessionChange => ({
  ...{ kind: 'plan', id: newId(), ...fields, day: '2027-06-04', weeks: 1, ...more },
});
const sessionsOf = async () =>
  (await api.as(lead.token)(contract.listLiveSessions, { params: { cohortId } })).sessions;
const moveOf = (sessionId: string, more: object): SessionChange => ({
  ...{ kind: 'change', sessionId, ...fields, day: '2027-06-04', scope: 'one', revision: 0, ...more },
});
/** Everybody who has something to do with the cohort, and how many mails each has got of its sessions. */
const heard = async () => {
  await settled(api.dataSource);
  const people = [...members, lead, standIn];
  const sent = await Promise.all(people.map(async ({ email }) => (await mails.to(email)).length));
  return new Map(people.map(({ name }, index) => [name, sent[index]!]));
};
const namesOf = ({ audiences }: contract.SessionImpact) =>
  audiences.flatMap(({ people }) => people.map(({ name }) => name)).sort();

it('tells whom it showed, of every act, and nobody else', async () => {
  const series = planned({ weeks: 3 });
  const ids = async () => (await sessionsOf()).map(({ id }) => id);
  const acts: Array<() => Promise<SessionChange>> = [
    async () => series,
    // From her days to another, of which she hears too.
    async () => moveOf((await ids())[1]!, { day: '2027-06-14' }),
    async () => moveOf((await ids())[0]!, { title: 'Autre titre' }),
    async () => ({
      ...{ kind: 'cancel', sessionId: (await ids())[0]!, reason: 'Panne.', scope: 'following', revision: 1 },
    }),
  ];
  for (const act of acts) {
    const change = await act();
    const before = await heard();
    const { fingerprint, ...shown } = await preview(change);
    // Nothing has happened yet.
    expect(await heard()).toEqual(before);
    expect((await apply(change, fingerprint)).told).toBe(shown.told);
    const after = await heard();
    const told = [...after].filter(([name, count]) => count > before.get(name)!).map(([name]) => name);
    expect(told.sort()).toEqual(namesOf(shown));
    expect(shown.told).toBe(told.length);
  }
});

it('shows who hears of what: members and trainers, a substitute of her days, whoever is hard to reach', async () => {
  const shown = await preview(planned({ weeks: 3 }));
  expect(shown.sessions.map(({ becomes, after }) => [becomes, after!.startsAt])).toEqual([
    ['planned', '2027-06-04T17:00:00.000Z'],
    ['planned', '2027-06-11T17:00:00.000Z'],
    ['planned', '2027-06-18T17:00:00.000Z'],
  ]);
  const person = ({ id: personId, name }: TestPerson, resting = false) => ({ personId, name, resting });
  const audience = { unreached: null, told: [0, 1, 2], gains: [], loses: [] };
  const [aicha, lou, maud] = members as [TestPerson, TestPerson, TestPerson];
  expect(shown.audiences).toEqual([
    { ...audience, role: 'member', people: [person(aicha), person(lou, true)] },
    { ...audience, role: 'member', unreached: 'refused-address', people: [person(maud)] },
    { ...audience, role: 'trainer', people: [person(lead)] },
    { ...audience, role: 'substitute', told: [1], people: [person(standIn)] },
  ]);
  expect(shown).toMatchObject({ apart: [], told: 5, clockChanges: false });
  // On none of her days.
  const alone = await preview(planned({}));
  expect(alone.apart).toEqual([{ personId: standIn.id, name: 'Nadège Okafor' }]);
  expect(namesOf(alone)).not.toContain('Nadège Okafor');

  await changeSessions(api, lead.token, cohortId, planned({ weeks: 2 }));
  const [first, second] = await sessionsOf();
  const hers = async (change: SessionChange) =>
    (await preview(change)).audiences.find(({ role }) => role === 'substitute');
  expect(await hers(moveOf(first!.id, { day: '2027-06-09' }))).toMatchObject({ gains: [0], loses: [] });
  expect(await hers(moveOf(second!.id, { day: '2027-06-21' }))).toMatchObject({ gains: [], loses: [0] });
  expect(await hers(moveOf(second!.id, { day: '2027-06-10' }))).toMatchObject({ gains: [], loses: [] });
});

it('keeps the time on the wall through the change of the clock, and says so', async () => {
  const shown = await preview(planned({ day: '2027-10-28', weeks: 2 }));
  expect(shown.clockChanges).toBe(true);
  expect(shown.sessions.map(({ after }) => after!.startsAt)).toEqual([
    '2027-10-28T17:00:00.000Z',
    '2027-11-04T18:00:00.000Z',
  ]);
});

it('says what else is at the same time, and of a cohort that she does not reach only that it is', async () => {
  const other = (await createCohort(api.dataSource, { name: 'Promotion d’hiver', trainerIds: [lead.id] })).id;
  await changeSessions(api, lead.token, other, planned({ at: '18:00', title: 'Tour de table' }));
  await changeSessions(api, lead.token, cohortId, planned({ at: '20:00' }));
  // One ends as it begins.
  await changeSessions(api, lead.token, cohortId, planned({ at: '17:30' }));
  const overlaps = async () => (await preview(planned({}))).sessions[0]!.overlaps;
  const trainers = ['Claire Morel'];
  const there = {
    startsAt: '2027-06-04T16:00:00.000Z',
    minutes: 90,
    cohortName: 'Promotion d’hiver',
    trainers,
  };
  const here = {
    startsAt: '2027-06-04T18:00:00.000Z',
    minutes: 90,
    cohortName: 'Promotion d’automne',
    trainers: [],
  };
  expect(await overlaps()).toEqual([there, here]);
  // A substitute of this cohort leads that one, where the lead of this one is nobody.
  await api.dataSource.query('DELETE FROM cohort_trainer WHERE cohort_id = $1', [other]);
  expect(await overlaps()).toEqual([here]);
  await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    ...[other, standIn.id],
  ]);
  await api.dataSource.query(
    `UPDATE cohort_trainer SET from_day = '2027-06-01' WHERE cohort_id = $1 AND person_id = $2`,
    [cohortId, standIn.id],
  );
  expect(await overlaps()).toEqual([{ ...there, cohortName: null, trainers: ['Nadège Okafor'] }, here]);
  // What it moves is not in its own way.
  const [, mine] = await sessionsOf();
  const moved = moveOf(mine!.id, { at: '20:15', scope: 'following' });
  expect((await preview(moved)).sessions[0]!.overlaps).toEqual([]);
});

it('is applied as it was shown or not at all, and once', async () => {
  const change = planned({ weeks: 2 });
  const { fingerprint } = await preview(change);
  // Somebody joined since.
  await enrol(api.dataSource, cohortId, (await createPerson(api.dataSource)).id);
  expect(await problemOf(apply(change, fingerprint))).toMatchObject({ code: 'plan-changed-meanwhile' });
  expect(await problemOf(apply(change, ''))).toMatchObject({ code: 'plan-changed-meanwhile' });
  expect(await sessionsOf()).toEqual([]);
  const { fingerprint: present } = await preview(change);
  // Another change than the one that was shown.
  const other = { ...change, title: 'Autre chose' } as SessionChange;
  expect(await problemOf(apply(other, present))).toMatchObject({ code: 'plan-changed-meanwhile' });
  expect(await apply(change, present)).toEqual({ told: 6 });
  expect(await apply(change, present)).toEqual({ told: 0 });
  const [first, second] = await sessionsOf();
  const move = moveOf(first!.id, { day: '2027-06-05' });
  const shown = await preview(move);
  // What another trainer does to another session does not stand in the way.
  await changeSessions(api, lead.token, cohortId, moveOf(second!.id, { day: '2027-06-12' }));
  const twice = await Promise.all([apply(move, shown.fingerprint), apply(move, shown.fingerprint)]);
  expect(twice.map(({ told }) => told).sort()).toEqual([0, 5]);
  expect(await preview(move)).toMatchObject({ sessions: [], told: 0 });
});

it('reaches a session through its own cohort alone', async () => {
  await changeSessions(api, lead.token, cohortId, planned({}));
  const [session] = await sessionsOf();
  const other = (await createCohort(api.dataSource, { trainerIds: [lead.id] })).id;
  const asked = preview(moveOf(session!.id, { day: '2027-06-05' }), other);
  expect(await problemOf(asked)).toMatchObject({ code: 'not-found' });
  const foreign = { kind: 'cancel' as const, sessionId: newId(), reason: 'Panne.', scope: 'one' as const };
  expect(await problemOf(preview({ ...foreign, revision: 0 }))).toMatchObject({ code: 'not-found' });
});
