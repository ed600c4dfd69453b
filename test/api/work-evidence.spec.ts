import { createHash } from 'node:crypto';
import { activateSeat, pauseSeat, releaseSeat } from '@tandem/cohorts';
import * as contract from '@tandem/contracts';
import { audit, frenchDate, newId } from '@tandem/platform';
import { unzipSync } from 'fflate';
import type { EntityManager } from 'typeorm';
import { SeatsThatEnded20261208300000 } from '../../migrations/20261208300000-seats-that-ended';
import { WhoTrained20261208301000 } from '../../migrations/20261208301000-who-trained';
import { createAcademy, finishLessons, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { seatHeld } from '../support/ended-seat';
import { createCohort, createPerson, enrol, insertOrder, type TestPerson } from '../support/factories';
import { readPdf } from '../support/pdf';
import { problemOf } from '../support/problem';

let api: TestApp;
let academy: Academy;
let peer: TestPerson;
let peerSeat: string;

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());
beforeEach(async () => {
  academy = await createAcademy(api);
  peer = await createPerson(api.dataSource, { name: 'Lou Petit' });
  peerSeat = await enrol(api.dataSource, academy.cohortId, peer.id);
});

it('bundles what a member did at a distance, by the hours that the programme announces', async () => {
  const { cohortId, student, course, trainer } = academy;
  const of = { params: { cohortId, personId: student.id }, query: {} };
  const read = () => api.as(trainer.token)(contract.getWorkEvidence, of);
  expect(await read()).toMatchObject({
    lessons: [],
    announcedMinutes: 0,
    quizzes: [],
    works: [],
    exchanges: 0,
  });
  await finishLessons(api.dataSource, student.id, course);
  await handIn(api.dataSource, course, academy.enrolmentId, { reviewerId: trainer.id });
  const evidence = await read();
  const announced = [...course.lessons.values()].map(
    ({ lesson: { minutes } }) => minutes.reading + minutes.exercise,
  );
  expect(evidence.announcedMinutes).toBe(announced.reduce((sum, minutes) => sum + minutes, 0));
  expect(evidence.lessons).toHaveLength(evidence.lessonCount);
  expect(evidence.quizzes).toHaveLength(course.quizzes.size);
  expect(evidence.works).toMatchObject([{ number: 1, review: { byName: 'Nora Petit' } }]);
  const answer = await fetch(`${api.url}/cohorts/${cohortId}/members/${student.id}/evidence/pdf`, {
    headers: { authorization: `Bearer ${trainer.token}` },
  });
  const { text, structure } = readPdf(Buffer.from(await answer.arrayBuffer()));
  expect(text).toContain('Le temps passé n’est pas mesuré');
  expect(structure!.children.filter(({ tag }) => tag === 'Table')).toHaveLength(4);
});

it('packs the evidence of a member with the hash of each file, and no word or name of other members', async () => {
  const { cohortId, student, course, trainer } = academy;
  const half = await insertSession(api.dataSource, cohortId, { begins: -65 });
  const call = api.as(trainer.token);
  const note = (body: contract.RequestOf<typeof contract.noteAttendance>['body']) =>
    call(contract.noteAttendance, { params: half, body });
  await note({
    ...{ enrolmentIds: [academy.enrolmentId], kind: 'left', minutes: 40, justified: true },
    reason: 'Appelée par l’école.',
  });
  await note({
    enrolmentIds: [peerSeat],
    kind: 'absent',
    justified: false,
    reason: 'Pas de nouvelles de Lou.',
  });
  await call(contract.countersignAttendance, { params: half });
  await finishLessons(api.dataSource, student.id, course);
  await handIn(api.dataSource, course, academy.enrolmentId, { reviewerId: trainer.id });
  const [lessonId] = course.lessons.keys();
  const thread = newId();
  const post = (id: string, threadId: string | null, authorId: string, text: string) =>
    api.dataSource.query(
      `INSERT INTO discussion_post (id, cohort_id, lesson_id, thread_id, author_id, client_key, title, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $1, $6, $7, now())`,
      [id, cohortId, lessonId, threadId, authorId, threadId ? null : 'Le devis', text],
    );
  await post(thread, null, student.id, 'Ma question secrète');
  await post(newId(), thread, trainer.id, 'La réponse secrète');
  await post(newId(), thread, peer.id, 'Un mot secret de Lou');
  for (const [from, to] of [
    [student.id, trainer.id],
    [trainer.id, student.id],
    [student.id, peer.id],
  ])
    await api.dataSource.query(
      `INSERT INTO contact_message (id, sender_id, recipient_id, client_key, text, created_at)
       VALUES (gen_random_uuid(), $1, $2, gen_random_uuid(), 'Un message secret', now())`,
      [from, to],
    );
  const archive = await call(contract.getWorkEvidenceZip, {
    params: { cohortId, personId: student.id },
    query: {},
  });
  const files = unzipSync(new Uint8Array(archive as unknown as ArrayBuffer));
  const text = (name: string) => Buffer.from(files[name]!).toString('utf8');
  const names = ['lecons', 'questionnaires', 'travaux', 'echanges', 'seances'].map((name) => `${name}.csv`);
  expect(Object.keys(files)).toEqual(['suivi-a-distance.pdf', ...names, 'SHA256SUMS']);
  const sums = Object.entries(files)
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  expect(text('SHA256SUMS')).toBe(sums.join(''));
  const rows = (name: string) => text(`${name}.csv`).trim().split('\r\n').slice(1);
  expect(rows('lecons')).toHaveLength(course.lessons.size);
  expect(rows('questionnaires')).toHaveLength(course.quizzes.size);
  expect(rows('travaux')).toMatchObject([expect.stringMatching(/;1;.*;Accepté;.*;Nora Petit$/)]);
  expect(rows('echanges').map((row) => row.split(';').slice(1, 3))).toEqual([
    ['Question dans une discussion', ''],
    ['Réponse d’une formatrice ou d’un formateur à sa question', 'Nora Petit'],
    ['Message à une formatrice ou un formateur', 'Nora Petit'],
    ['Message d’une formatrice ou d’un formateur', 'Nora Petit'],
  ]);
  const { countersignature } = await call(contract.getAttendanceSheet, { params: half });
  expect(rows('seances')).toEqual([
    expect.stringMatching(/^Séance 1;.*;Départ avant la fin;0:40;oui;.*;Nora Petit;[0-9a-f]{64}$/),
  ]);
  expect(text('seances.csv')).toContain(countersignature!.hash);
  for (const name of names) expect(text(name)).not.toMatch(/secr|Lou/);

  // What Nora said stays a trainer's word once she trains the cohort no more.
  await api.dataSource.query('DELETE FROM cohort_trainer WHERE cohort_id = $1', [cohortId]);
  const later = await api.as(academy.owner.token)(contract.getWorkEvidenceZip, {
    params: { cohortId, personId: student.id },
    query: {},
  });
  const after = unzipSync(new Uint8Array(later as unknown as ArrayBuffer));
  expect(Buffer.from(after['echanges.csv']!).toString('utf8')).toBe(text('echanges.csv'));
});

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const span = (enrolmentId: string, from: Date, until: Date | null) => ({
  ...{ enrolmentId, from: from.toISOString() },
  until: until && until.toISOString(),
});

describe('of who gave her seat back', () => {
  it('says what she did while it was hers, and nothing that she did with another', async () => {
    const { cohortId, student, course, trainer, enrolmentId, owner, otherTrainer } = academy;
    const lessons = [...course.lessons.values()].slice(0, 5).map(({ lesson }) => lesson);
    const post = (at: Date) =>
      api.dataSource.query(
        `INSERT INTO discussion_post (id, cohort_id, lesson_id, author_id, client_key, title, text, created_at)
         VALUES (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'Le devis', 'Texte', $4)`,
        [cohortId, lessons[0]!.id, student.id, at],
      );
    for (const [at, days] of [25, 15, 6, 2, 0.5].entries())
      await api.dataSource.query(
        `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at) VALUES ($1, $2, $3, $3)`,
        [student.id, lessons[at]!.id, ago(days)],
      );
    const [from, until] = [ago(20), ago(3)];
    // Her next cohort, got before she left this one: what she did meanwhile was done in the one that ran.
    const next = await createCohort(api.dataSource, { startsOn: '2035-01-08', trainerIds: [trainer.id] });
    const nextSeat = await enrol(api.dataSource, next.id, student.id);
    await seatHeld(api.dataSource, nextSeat, { from: ago(10), until: null });
    await handIn(api.dataSource, course, nextSeat);
    await seatHeld(api.dataSource, enrolmentId, { from, until });
    await post(ago(15));

    const call = api.as(trainer.token);
    const read = (id: string, seat?: string) =>
      call(contract.getWorkEvidence, { params: { cohortId: id, personId: student.id }, query: { seat } });
    const titles = async (evidence: Promise<contract.WorkEvidence>) =>
      (await evidence).lessons.map(({ title }) => title);
    const evidence = await read(cohortId);
    expect(evidence).toMatchObject({
      ...{ seat: span(enrolmentId, from, until), otherSeats: [], works: [], exchanges: 1 },
      lessonsBefore: 1,
    });
    expect(await titles(read(cohortId))).toEqual([lessons[1]!.title, lessons[2]!.title]);
    expect(await titles(read(next.id))).toEqual([lessons[3]!.title, lessons[4]!.title]);
    expect(await read(next.id)).toMatchObject({ works: [{}], lessonsBefore: 2 });

    const answer = await fetch(`${api.url}/cohorts/${cohortId}/members/${student.id}/evidence/pdf`, {
      headers: { authorization: `Bearer ${owner.token}` },
    });
    const { text, structure } = readPdf(Buffer.from(await answer.arrayBuffer()));
    const day = (at: Date) => frenchDate(at, { dateStyle: 'long', timeZone: 'Europe/Paris' });
    const flat = text.replace(/\s+/g, ' ');
    expect(flat).toContain(`Période suivie Du ${day(from)} au ${day(until)}`);
    expect(flat).toContain(`Place rendue le ${day(until)}`);
    expect(structure!.children.filter(({ tag }) => tag === 'Table')).toHaveLength(2);
    const others = api.as(otherTrainer.token);
    const params = { cohortId, personId: student.id };
    expect((await problemOf(others(contract.getWorkEvidence, { params, query: {} }))).code).toBe('not-found');

    // She comes back: each seat has its own.
    const again = await enrol(api.dataSource, cohortId, student.id);
    await seatHeld(api.dataSource, again, { from: ago(1), until: null });
    expect(await read(cohortId)).toMatchObject({
      seat: { enrolmentId: again, until: null },
      otherSeats: [span(enrolmentId, from, until)],
      exchanges: 0,
    });
    expect(await titles(read(cohortId))).toEqual([lessons[4]!.title]);
    expect(await titles(read(cohortId, enrolmentId))).toEqual([lessons[1]!.title, lessons[2]!.title]);
    expect((await problemOf(read(cohortId, nextSeat))).code).toBe('not-found');
    expect((await problemOf(read(cohortId, 'pas-un-uuid'))).code).toBe('validation');
  });

  it('lists who left and since when, the last one first, and nobody whose seat never bound', async () => {
    const { cohortId, trainer } = academy;
    const call = api.as(trainer.token);
    const list = () => call(contract.listFormerMembers, { params: { cohortId } });
    expect((await list()).members).toEqual([]);
    const unpaid = await createPerson(api.dataSource, { name: 'Odile Tardieu' });
    const unpaidSeat = await enrol(api.dataSource, cohortId, unpaid.id);
    await api.dataSource.transaction((tx) => pauseSeat(tx, unpaidSeat, ago(4)));
    await seatHeld(api.dataSource, unpaidSeat, { from: ago(30), until: ago(9) });
    await seatHeld(api.dataSource, peerSeat, { from: ago(30), until: ago(2) });
    // Held and let go, and taken and lost in one transaction, as when another seat of the same order is gone.
    const hesitant = await createPerson(api.dataSource);
    const held = newId();
    await api.dataSource.query(
      `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at)
       VALUES ($1, $2, $3, 'held', now(), now())`,
      [held, cohortId, hesitant.id],
    );
    const release = async (tx: EntityManager) => {
      await tx.query('UPDATE cohort SET seats_taken = seats_taken + 1 WHERE id = $1', [cohortId]);
      await releaseSeat(tx, held);
    };
    await api.dataSource.transaction(release);
    const never = { params: { cohortId, personId: hesitant.id }, query: {} };
    expect((await problemOf(call(contract.getWorkEvidence, never))).code).toBe('not-found');
    await api.dataSource.transaction(async (tx) => {
      await activateSeat(tx, held, new Date());
      await releaseSeat(tx, held);
    });
    expect((await problemOf(call(contract.getWorkEvidence, never))).code).toBe('not-found');
    expect((await list()).members).toMatchObject([
      { personId: peer.id, name: 'Lou Petit', reason: 'given-back' },
      { personId: unpaid.id, name: 'Odile Tardieu', reason: 'unpaid', presentMinutes: 0, heldMinutes: 0 },
    ]);
  });

  it('knows of seats and trainers that left before either was kept, by the order and by who changed the trainers', async () => {
    const { cohortId, trainer, otherTrainer } = academy;
    const person = await createPerson(api.dataSource, { name: 'Odile Tardieu' });
    const at = ago(30).toISOString();
    const orderId = await insertOrder(api.dataSource, cohortId, person, { status: 'refunded', at });
    await api.dataSource.transaction(async (tx) => {
      const [{ id }] = await tx.query<[{ id: string }]>(
        'SELECT enrolment_id AS id FROM order_seat WHERE order_id = $1',
        [orderId],
      );
      await tx.query('UPDATE purchase_order SET ended_at = $2 WHERE id = $1', [orderId, ago(9)]);
      await tx.query(`UPDATE enrolment SET status = 'released', activated_at = $2 WHERE id = $1`, [id, at]);
      await tx.query('DELETE FROM enrolment_standing WHERE enrolment_id = $1', [id]);
      const before = [{ cohortId, personId: otherTrainer.id, role: 'lead' }];
      await audit(tx, null, new Date(), { action: 'cohort.set-trainers', subjectId: cohortId, before });
      await new WhoTrained20261208301000().down(tx.queryRunner!);
      await new WhoTrained20261208301000().up(tx.queryRunner!);
      for (let twice = 0; twice < 2; twice++) {
        await new SeatsThatEnded20261208300000().up(tx.queryRunner!);
        await tx.query('DROP TABLE ended_seat');
      }
    });
    const { members } = await api.as(trainer.token)(contract.listFormerMembers, { params: { cohortId } });
    expect(members).toMatchObject([{ name: 'Odile Tardieu', from: at, reason: 'given-back' }]);
    expect(Date.parse(members[0]!.until)).toBeCloseTo(ago(9).getTime(), -4);
    const trained = await api.dataSource.query<Array<{ person_id: string }>>(
      'SELECT person_id FROM cohort_trained WHERE cohort_id = $1',
      [cohortId],
    );
    expect(trained.map((row) => row.person_id).sort()).toEqual([trainer.id, otherTrainer.id].sort());
  });
});
