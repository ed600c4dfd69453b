import * as contract from '@tandem/contracts';
import { Relay } from '@tandem/platform';
import { IssueDueCertificatesJob } from '../../libs/certification/src/issue-due-certificates.job';
import { createAcademy, createFinisher, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createCohort, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  // Whoever becomes eligible stays so until somebody issues.
  await api.app.get(Relay).onApplicationShutdown();
  academy = await createAcademy(api);
});
afterAll(() => api.close());

const finisher = (name: string, cohortId = academy.cohortId) =>
  createFinisher(api.dataSource, { ...academy, cohortId }, name);

const trainer = () => api.as(academy.trainer.token);
const owner = () => api.as(academy.owner.token);
const issue = async ({ id }: TestPerson) =>
  (await owner()(contract.issueCertificate, { params: { cohortId: academy.cohortId, personId: id } })).code;
const none = { missing: 0, eligible: 0, issued: 0, expiring: 0, expired: 0, revoked: 0 };
const change = (code: string, set: string) =>
  api.dataSource.query(`UPDATE certificate SET ${set} WHERE code = $1`, [code]);

it('puts each person in one state; counts, filters and the checklist say the same', async () => {
  const ready = await finisher('Éliette Prête');
  const [issued, expiring, expired, revoked] = [
    await finisher('Iris Certifiée'),
    await finisher('Ève Bientôt'),
    await finisher('Anne Expirée'),
    await finisher('Rita Retirée'),
  ];
  await issue(issued!);
  await change(await issue(expiring!), `expires_at = now() + interval '20 days'`);
  await change(await issue(expired!), `expires_at = now() - interval '1 day'`);
  const taken = await issue(revoked!);
  await owner()(contract.revokeCertificate, { params: { code: taken }, body: { reason: 'misconduct' } });
  await finisher('Zélie Ailleurs', academy.otherCohortId);

  const { counts, people, total } = await trainer()(contract.listCertifications, { query: {} });
  expect(counts).toEqual({ missing: 1, eligible: 1, issued: 1, expiring: 1, expired: 1, revoked: 1 });
  expect(total).toBe(6);
  const states = Object.fromEntries(people.map(({ name, state }) => [name, state]));
  expect(states).toEqual({
    'Aïcha Benali': 'missing',
    'Anne Expirée': 'expired',
    'Éliette Prête': 'eligible',
    'Iris Certifiée': 'issued',
    'Ève Bientôt': 'expiring',
    'Rita Retirée': 'revoked',
  });
  for (const state of contract.trackingStates) {
    const found = await trainer()(contract.listCertifications, { query: { state } });
    expect([found.total, found.counts]).toEqual([counts[state], counts]);
  }
  const [aicha] = (await trainer()(contract.listCertifications, { query: { state: 'missing' } })).people;
  const member = await trainer()(contract.getMember, {
    params: { cohortId: academy.cohortId, personId: academy.student.id },
  });
  expect(aicha!.missing).toEqual(member.checklist.filter(({ met }) => !met));
  expect(aicha).toMatchObject({ met: 0, of: member.checklist.length });

  const academyWide = await owner()(contract.listCertifications, { query: {} });
  expect(academyWide.counts).toEqual({ ...counts, missing: 2, eligible: 2 });
  const { otherCohortId: cohortId } = academy;
  const other = await owner()(contract.listCertifications, { query: { cohortId } });
  expect(other.counts).toEqual({ ...none, missing: 1, eligible: 1 });
  await expect(trainer()(contract.listCertifications, { query: { cohortId } })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  });
  const searched = await trainer()(contract.listCertifications, { query: { search: 'ELIETTE' } });
  expect(searched.people.map(({ personId }) => personId)).toEqual([ready.id]);
});

it('counts somebody with two seats once', async () => {
  const before = await owner()(contract.listCertifications, { query: {} });
  const person = await finisher('Flore Double');
  await enrol(api.dataSource, academy.otherCohortId, person.id);
  const after = await owner()(contract.listCertifications, { query: {} });
  const added = Object.values(after.counts).reduce((sum, n) => sum + n, 0) - before.total;
  expect([added, after.total - before.total]).toEqual([1, 1]);
  expect(after.people.filter(({ personId }) => personId === person.id)).toHaveLength(1);
});

describe('whose seat has ended', () => {
  const ended = ({ id }: TestPerson, cohortId = academy.cohortId) =>
    api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE person_id = $1 AND cohort_id = $2`, [
      id,
      cohortId,
    ]);
  const board = async (actor: Academy['trainer'], query: { cohortId?: string } = {}) => {
    const all = await api.as(actor.token)(contract.listCertifications, { query });
    const lists = await Promise.all(
      contract.trackingStates.map((state) =>
        api.as(actor.token)(contract.listCertifications, { query: { ...query, state } }),
      ),
    );
    expect(lists.map(({ total }) => total)).toEqual(contract.trackingStates.map((one) => all.counts[one]));
    return all.people;
  };
  const found = (people: Awaited<ReturnType<typeof board>>, { id }: TestPerson) =>
    people.filter(({ personId }) => personId === id).map(({ state, seat }) => ({ state, seat }));

  it('stands on the board by her certificate, and her certificates are found, whatever became of them', async () => {
    const stories = {
      issued: '',
      expired: `expires_at = now() - interval '1 day'`,
      revoked: `revoked_at = now(), revoked_reason = 'order-ended'`,
    };
    const { cohortId } = academy;
    for (const [state, set] of Object.entries(stories)) {
      const person = await finisher(`Partie ${state}`);
      const code = await issue(person);
      if (set) await change(code, set);
      await ended(person);
      for (const actor of [academy.trainer, academy.owner])
        for (const query of [{}, { cohortId }])
          expect(found(await board(actor, query), person)).toEqual([{ state, seat: 'released' }]);
      expect(found(await board(academy.otherTrainer), person)).toEqual([]);
      const params = { courseSlug: 'obm', personId: person.id };
      const { cohort, certificates } = await trainer()(contract.listPersonCertificates, { params });
      expect([cohort.seated, certificates.map((one) => one.code)]).toEqual([false, [code]]);
      const { left } = await trainer()(contract.previewCertificates, { params: { cohortId } });
      expect(left.find(({ personId }) => personId === person.id)).toMatchObject({ state, seat: 'released' });
    }
    const gone = await finisher('Partie sans');
    await ended(gone);
    expect(found(await board(academy.owner), gone)).toEqual([]);
  });

  it('after a move she stands once in all, at both cohorts, and the trainer of the new one renews her certificate', async () => {
    const person = await finisher('Muguette Mutée');
    const code = await issue(person);
    await change(code, `expires_at = now() + interval '20 days'`);
    await enrol(api.dataSource, academy.otherCohortId, person.id);
    await ended(person);
    const state = 'expiring';
    expect(found(await board(academy.trainer), person)).toEqual([{ state, seat: 'released' }]);
    for (const actor of [academy.otherTrainer, academy.owner])
      expect(found(await board(actor), person)).toEqual([{ state, seat: 'active' }]);
    const next = await api.as(academy.otherTrainer.token)(contract.renewCertificate, { params: { code } });
    const params = { courseSlug: 'obm', personId: person.id };
    for (const actor of [academy.trainer, academy.otherTrainer]) {
      const { certificates } = await api.as(actor.token)(contract.listPersonCertificates, { params });
      expect(certificates.map((one) => one.code)).toEqual([next.code, code]);
    }
    // What ended with an order is open again with another seat: there, and not where she has none.
    await change(next.code, `revoked_at = now(), revoked_reason = 'order-ended'`);
    expect(found(await board(academy.trainer), person)).toEqual([]);
    expect(found(await board(academy.otherTrainer), person)).toMatchObject([{ seat: 'active' }]);
  });
});

it('a paused seat: nothing leaves by itself, whoever trains the cohort may issue, the board says so', async () => {
  const person = await finisher('Paule Paux');
  await api.dataSource.query(
    `UPDATE enrolment SET status = 'paused', paused_at = now() WHERE person_id = $1`,
    [person.id],
  );
  const held = async () =>
    (await api.dataSource.query<unknown[]>('SELECT FROM certificate WHERE person_id = $1', [person.id]))
      .length;
  await api.app.get(IssueDueCertificatesJob).issueIfDue(person.id, academy.course.id);
  expect(await held()).toBe(0);
  const { people } = await trainer()(contract.listCertifications, { query: { search: 'Paule' } });
  expect(people).toMatchObject([{ state: 'eligible', seat: 'paused' }]);
  await issue(person);
  expect(await held()).toBe(1);
});

it('tells beforehand who gets one and who does not, and then asks for those alone', async () => {
  const params = { cohortId: academy.cohortId };
  const { given, left } = await trainer()(contract.previewCertificates, { params });
  expect(given.map(({ name }) => name)).toContain('Éliette Prête');
  expect(left.find(({ name }) => name === 'Rita Retirée')).toMatchObject({ state: 'revoked', missing: [] });
  expect(left.find(({ name }) => name === 'Aïcha Benali')!.missing.length).toBeGreaterThan(0);
  const personIds = [...given, ...left].map(({ personId }) => personId);
  const { asked } = await trainer()(contract.issueCertificates, { params, body: { personIds } });
  expect(asked).toBe(given.length);
  const rows = await api.dataSource.query<Array<{ id: string }>>(
    `SELECT payload->>'personId' AS id FROM outbox WHERE event = 'certification.issue-asked'`,
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(given.map(({ personId }) => personId).sort());
});

it('leaves out whose name cannot be printed, until she has written it in Latin letters', async () => {
  const params = { cohortId: academy.cohortId };
  const olga = await finisher('Ольга Petrova');
  const { people } = await trainer()(contract.listCertifications, { query: { search: 'Petrova' } });
  expect(people).toMatchObject([{ state: 'eligible' }]);
  const namesOf = async () => {
    const { given, left } = await trainer()(contract.previewCertificates, { params });
    return [given, left].map((some) => some.filter(({ personId }) => personId === olga.id).length);
  };
  expect(await namesOf()).toEqual([0, 1]);
  const asked = { params, body: { personIds: [olga.id] } };
  expect(await trainer()(contract.issueCertificates, asked)).toEqual({ asked: 0 });
  await expect(issue(olga)).rejects.toMatchObject({ problem: { code: 'name-unprintable' } });
  const job = api.app.get(IssueDueCertificatesJob);
  await job.issueIfDue(olga.id, academy.course.id);
  await api.as(olga.token)(contract.updateMe, { body: { name: 'Olga Petrova' } });
  expect(await namesOf()).toEqual([1, 0]);
  await job.issueIfDue(olga.id, academy.course.id);
  const [{ facts }] = await api.dataSource.query<[{ facts: { holderName: string } }]>(
    'SELECT facts FROM certificate WHERE person_id = $1',
    [olga.id],
  );
  expect(facts.holderName).toBe('Olga Petrova');
});

it('asks for the share of live sessions that the criteria name, in the same words everywhere', async () => {
  const { id: cohortId } = await createCohort(api.dataSource, { trainerIds: [academy.trainer.id] });
  const [assiduous, excused, missing] = [
    await finisher('Assia Présente', cohortId),
    await finisher('Édith Excusée', cohortId),
    await finisher('Manon Absente', cohortId),
  ];
  for (const day of [3, 2, 1]) {
    const { sessionId, half } = await insertSession(api.dataSource, cohortId, { begins: -day * 1440 });
    if (day === 3) continue;
    const { sheet } = await trainer()(contract.getAttendanceSheet, { params: { sessionId, half } });
    for (const { enrolmentId, personName } of sheet.lines) {
      const here = personName === assiduous!.name || day === 2;
      await trainer()(contract.noteAttendance, {
        params: { sessionId, half },
        body: {
          ...{ enrolmentIds: [enrolmentId], kind: here ? 'noted' : 'absent', reason: 'Vu à l’écran.' },
          justified: personName === excused!.name,
        },
      });
    }
  }
  const { given, left } = await trainer()(contract.previewCertificates, { params: { cohortId } });
  expect(given.map(({ name }) => name)).toEqual(['Assia Présente', 'Édith Excusée']);
  // One hour of two, of which 80 % are asked for; of the session without any mark nobody was asked.
  const lacks = { criterion: 'attendance', met: false, done: 60, of: 96 };
  expect(left).toEqual([
    expect.objectContaining({ name: 'Manon Absente', missing: [expect.objectContaining(lacks)] }),
  ]);
  const { people } = await trainer()(contract.listCertifications, { query: { cohortId, state: 'missing' } });
  const { checklist } = await api.as(missing!.token)(contract.getCertification, {
    params: { courseSlug: 'obm' },
  });
  for (const items of [people[0]!.missing, checklist.filter(({ met }) => !met)])
    expect(items).toEqual(left[0]!.missing);
});

it('gives all whom a filter finds at once, for who takes the list away', async () => {
  const { id: cohortId } = await createCohort(api.dataSource, { name: 'Grande promotion' });
  await api.dataSource.query(
    `WITH new AS (INSERT INTO person (id, email, name, password_hash, locale, created_at)
       SELECT gen_random_uuid(), 'grande' || n || '@exemple.fr', 'Ève ' || n, 'x', 'fr', now() FROM generate_series(1, 120) n RETURNING id)
     INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at)
     SELECT gen_random_uuid(), $1, id, 'active', now(), now() FROM new`,
    [cohortId],
  );
  const list = (query: object) => owner()(contract.listCertifications, { query: { cohortId, ...query } });
  const page = await list({ page: '2' });
  expect(page).toMatchObject({ total: 120, page: 2, pageSize: 50 });
  const whole = await list({ whole: 'yes', search: 'eve' });
  expect(whole.people).toHaveLength(120);
  expect(whole.people.slice(50, 100)).toEqual(page.people);
  expect((await list({ whole: 'yes', search: 'personne' })).people).toEqual([]);
});
