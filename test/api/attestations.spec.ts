import * as contract from '@tandem/contracts';
import { frenchDate } from '@tandem/platform';
import { IssueAttestationsJob } from '../../libs/certification/src/issue-attestations.job';
import { createAcademy, finishLessons, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createLeaver, seatHeld } from '../support/ended-seat';
import { createCohort, createPerson, enrol } from '../support/factories';
import { holdTasks } from '../support/hold-tasks';
import { readPdf } from '../support/pdf';
import { expectProblem, problemOf } from '../support/problem';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp({ ACADEMY_NAME: 'Académie d’essai' });
  // What a test puts down one after the other must not be attested half-way.
  await holdTasks(api.dataSource, ['certification.attestations']);
  academy = await createAcademy(api);
});
afterAll(() => api.close());

const run = () => api.app.get(IssueAttestationsJob).run();
const mine = async (token: string) => (await api.as(token)(contract.listMyAttestations, {})).attestations;
const pdf = (id: string, token: string) =>
  fetch(`${api.url}/attestations/${id}/pdf`, { headers: { authorization: `Bearer ${token}` } });

it('is written once for whoever followed something of a cohort that has ended, with what she did', async () => {
  const { course, trainer, student } = academy;
  const { id } = await createCohort(api.dataSource, { name: 'Promotion close', endsOn: '2026-03-01' });
  const [followed, absent] = [
    await createPerson(api.dataSource, { name: 'Люси Tanguy' }),
    await createPerson(api.dataSource, { name: 'Jamais Venue' }),
  ];
  const enrolmentId = await enrol(api.dataSource, id, followed!.id);
  await enrol(api.dataSource, id, absent!.id);
  await finishLessons(api.dataSource, followed!.id, course);
  await handIn(api.dataSource, course, enrolmentId, { reviewerId: trainer.id });
  await finishLessons(api.dataSource, student.id, course);

  // It waits for a name that it can print.
  await run();
  expect(await mine(followed!.token)).toEqual([]);
  await api.as(followed!.token)(contract.updateMe, { body: { name: 'Lucie Tanguy' } });
  await Promise.all([run(), run(), run()]);
  await run();
  const [attestation, ...others] = await mine(followed!.token);
  expect(others).toEqual([]);
  expect(attestation).toMatchObject({
    kind: 'completion',
    cohortName: 'Promotion close',
    courseTitle: course.content.title,
  });
  expect(attestation!.number).toMatch(/^ATT-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(await mine(absent!.token)).toEqual([]);
  // Her cohort goes on.
  expect(await mine(student.token)).toEqual([]);

  const answer = await pdf(attestation!.id, followed!.token);
  const { text, source, structure } = readPdf(new Uint8Array(await answer.arrayBuffer()));
  const flat = text.replace(/\s+/g, ' ');
  const { lessons, quizzes, assignments } = course;
  for (const printed of [
    ...['Lucie Tanguy', 'Académie d’essai', course.content.title, attestation!.number],
    `${lessons.size} sur ${lessons.size}`,
    `${quizzes.size} sur ${quizzes.size}`,
    `1 sur ${assignments.size}`,
    'non délivré à cette date',
    course.content.modules[0]!.aim.slice(0, 30),
  ])
    expect(flat).toContain(printed);
  expect(flat).toMatch(/SHA-256 du texte : [0-9a-f]{20}/);
  for (const mark of ['/Marked true', '/Lang (fr-FR)', '/S /Table', '/S /L']) expect(source).toContain(mark);
  expect(structure!.children.map(({ tag }) => tag)).toEqual([
    'P',
    'H1',
    'Table',
    'H2',
    'L',
    'P',
    'P',
    'P',
    'P',
  ]);
  await expectProblem(pdf(attestation!.id, student.token), 'not-found');
});

it('keeps what it said, whatever she does or is called afterwards', async () => {
  const [attestation] = await api.dataSource.query<
    [{ id: string; person_id: string; facts: { holderName: string } }]
  >('SELECT id, person_id, facts FROM attestation LIMIT 1');
  await api.dataSource.query(`UPDATE person SET name = 'Lucie Autrement' WHERE id = $1`, [
    attestation.person_id,
  ]);
  await run();
  const [after] = await api.dataSource.query<[{ facts: unknown }]>('SELECT facts FROM attestation');
  expect(after.facts).toEqual(attestation.facts);
});

it('waits for whoever has a plan of her own, and counts what was accepted with another seat', async () => {
  const { course, trainer } = academy;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const facts = { name: 'Promotion décalée', startsOn: day(-100), endsOn: day(-10) };
  const { id } = await createCohort(api.dataSource, facts);
  const person = await createPerson(api.dataSource, { name: 'Odile Tardieu' });
  const before = await enrol(api.dataSource, academy.otherCohortId, person.id);
  await handIn(api.dataSource, course, before, { reviewerId: trainer.id });
  const enrolmentId = await enrol(api.dataSource, id, person.id);
  await finishLessons(api.dataSource, person.id, course);
  const later = (days: number) =>
    api.dataSource.query(
      `INSERT INTO enrolment_release (enrolment_id, part_id, opens_at)
       SELECT $1, part_id, opens_at + make_interval(days => $3) FROM cohort_release WHERE cohort_id = $2
       ON CONFLICT (enrolment_id, part_id) DO UPDATE SET opens_at = excluded.opens_at`,
      [enrolmentId, id, days],
    );
  await later(30);
  await run();
  expect(await mine(person.token)).toEqual([]);
  await later(7);
  await run();
  const [attestation] = await mine(person.token);
  const answer = await pdf(attestation!.id, person.token);
  const flat = readPdf(new Uint8Array(await answer.arrayBuffer())).text.replace(/\s+/g, ' ');
  const end = frenchDate(new Date(`${day(-3)}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  expect(flat).toContain(`au ${end}`);
  expect(flat).toContain(`1 sur ${course.assignments.size}`);
});

it('attests her hours of presence beside, and one mail tells of both', async () => {
  const { course, trainer } = academy;
  const facts = { name: 'Promotion suivie', endsOn: '2026-03-01', trainerIds: [trainer.id] };
  const { id } = await createCohort(api.dataSource, facts);
  const [came, stayedAway, other] = [
    await createPerson(api.dataSource, { name: 'Anaïs Venue' }),
    await createPerson(api.dataSource, { name: 'Léna Lointaine' }),
    await createPerson(api.dataSource, { name: 'Zoé Présente' }),
  ];
  for (const { id: personId } of [came!, stayedAway!, other!]) {
    await enrol(api.dataSource, id, personId);
    await finishLessons(api.dataSource, personId, course);
  }
  // Each is at one of the sessions: both were held.
  for (const [week, { name }] of [came!, other!].entries()) {
    const begins = new Date(Date.parse('2026-02-05T18:00:00Z') + week * 7 * 86_400_000);
    const { sessionId, half } = await insertSession(api.dataSource, id, { begins });
    const params = { sessionId, half };
    const { sheet } = await api.as(trainer.token)(contract.getAttendanceSheet, { params });
    const { enrolmentId } = sheet.lines.find(({ personName }) => personName === name)!;
    const body = {
      enrolmentIds: [enrolmentId],
      kind: 'left' as const,
      minutes: 45,
      justified: true,
      reason: 'Train à prendre.',
    };
    await api.as(trainer.token)(contract.noteAttendance, { params, body });
  }
  await Promise.all([run(), run()]);
  expect((await mine(stayedAway!.token)).map(({ kind }) => kind)).toEqual(['completion']);
  const hers = await mine(came!.token);
  expect(hers.map(({ kind }) => kind).sort()).toEqual(['attendance', 'completion']);
  const answer = await pdf(hers.find(({ kind }) => kind === 'attendance')!.id, came!.token);
  const { text, source } = readPdf(new Uint8Array(await answer.arrayBuffer()));
  const flat = text.replace(/\s+/g, ' ');
  for (const printed of ['Attestation d’assiduité', 'Anaïs Venue', '45 minutes', '2 heures', '37 %'])
    expect(flat).toContain(printed);
  for (const mark of ['/Marked true', '/Lang (fr-FR)', '/S /Table']) expect(source).toContain(mark);
  const [{ told }] = await api.dataSource.query<[{ told: number }]>(
    `SELECT count(*)::int AS told FROM outbox o JOIN enrolment e ON e.id = (o.payload->>'enrolmentId')::uuid
     WHERE o.handler = 'mail-attestations-issued' AND e.person_id = $1`,
    [came!.id],
  );
  expect(told).toBe(1);
  const bell = await waitFor(async () => {
    const { notifications } = await api.as(came!.token)(contract.listNotifications, { query: {} });
    return notifications.length > 0 && notifications;
  });
  expect(bell).toMatchObject([
    { kind: 'attestations', title: course.content.title, place: { page: 'papers' } },
  ]);
});

it('attests the hours of who gave her seat back, once, at the hand of her trainer, and never that she completed', async () => {
  const { trainer, otherTrainer, owner } = academy;
  const cohort = { name: 'Promotion quittée', startsOn: '2026-01-05', trainerIds: [trainer.id] };
  const { id: cohortId } = await createCohort(api.dataSource, cohort);
  const left = await createLeaver(api.dataSource, { cohortId, trainerId: trainer.id, name: 'Flore Partie' });
  await finishLessons(api.dataSource, left.id, academy.course);
  const of = { params: { cohortId, enrolmentId: left.enrolmentId } };
  const call = api.as(trainer.token);
  expect(await call(contract.getSeatAttestation, of)).toEqual({ state: 'ready' });
  const url = `${api.url}/cohorts/${cohortId}/former-members/${left.enrolmentId}/attestation/pdf`;
  const headers = { authorization: `Bearer ${trainer.token}` };
  await expectProblem(fetch(url, { headers }), 'not-found');
  const rename = (name: string) =>
    api.dataSource.query('UPDATE person SET name = $2 WHERE id = $1', [left.id, name]);
  await rename('Флора');
  const unreadable = await problemOf(call(contract.issueSeatAttestation, of));
  expect(unreadable.code).toBe('name-unprintable');
  await rename('Flore Partie');
  const issued = await Promise.all(
    [trainer, owner, trainer].map(({ token }) => api.as(token)(contract.issueSeatAttestation, of)),
  );
  expect(new Set(issued.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await call(contract.getSeatAttestation, of)).toEqual(issued[0]);
  await run();
  const hers = await mine(left.token);
  expect(hers.map(({ kind, cohortName }) => [kind, cohortName])).toEqual([
    ['attendance', 'Promotion quittée'],
  ]);
  const until = new Date(Date.now() - 2 * 86_400_000);
  const end = frenchDate(until, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const papers = [await fetch(url, { headers }), await pdf(hers[0]!.id, left.token)];
  for (const paper of papers) {
    const { text, source } = readPdf(new Uint8Array(await paper.arrayBuffer()));
    const flat = text.replace(/\s+/g, ' ');
    for (const printed of ['Attestation d’assiduité', 'Flore Partie', `Place rendue le ${end}`, '50 %'])
      expect(flat).toContain(printed);
    // What was held after her end is not in it.
    expect(flat).toContain(`1 heure de séances en direct sur les 2 heures tenues jusqu’au ${end}`);
    for (const mark of ['/Marked true', '/Lang (fr-FR)', '/S /Table']) expect(source).toContain(mark);
  }
  const [{ audited, told }] = await api.dataSource.query<[{ audited: number; told: number }]>(
    `SELECT (SELECT count(*)::int FROM audit_log WHERE action = 'attestation.issue' AND subject_id = $1) AS audited,
       (SELECT count(*)::int FROM outbox WHERE handler = 'mail-attestations-issued'
          AND payload->>'enrolmentId' = $1) AS told`,
    [left.enrolmentId],
  );
  expect({ audited, told }).toEqual({ audited: 1, told: 1 });

  // Nothing to attest of who stays, nor of who never came; nothing to read for others.
  const stays = await createPerson(api.dataSource);
  const enrolmentId = await enrol(api.dataSource, cohortId, stays.id);
  const refused = async (seat: string) =>
    problemOf(call(contract.issueSeatAttestation, { params: { cohortId, enrolmentId: seat } }));
  expect(await refused(enrolmentId)).toMatchObject({
    ...{ code: 'nothing-to-attest', context: { reasons: ['still-hers'] } },
  });
  const [from, to] = [new Date('2026-02-01'), new Date('2026-03-01')];
  await seatHeld(api.dataSource, enrolmentId, { from, until: to });
  expect(await refused(enrolmentId)).toMatchObject({
    ...{ code: 'nothing-to-attest', context: { reasons: ['not-attended'] } },
  });
  const others = api.as(otherTrainer.token)(contract.getSeatAttestation, of);
  expect((await problemOf(others)).code).toBe('not-found');
});
