import { createHash } from 'node:crypto';
import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { unzipSync } from 'fflate';
import { createAcademy, finishLessons, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { readPdf } from '../support/pdf';

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
  const of = { params: { cohortId, personId: student.id } };
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
});
