import { request as ask } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as contract from '@tandem/contracts';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@tandem/api';
import { startApiProcess, type ApiProcess } from '../support/api-process';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { freePort } from '../support/free-port';
import { waitFor } from '../support/wait-for';

let database: TestDatabase;
let dataSource: DataSource;
let files: string;
let temporary: string;
let port: number;
let api: ApiProcess;
let student: TestPerson;
let enrolmentId: string;
let params: { courseSlug: string; assignmentKey: string };

/** A temporary folder of its own, to see what a dead process leaves there. */
const start = () =>
  startApiProcess(port, { DATABASE_URL: database.url, FILES_FOLDER: files, TMPDIR: temporary });
const call = () => contract.createClient({ baseUrl: api.url, token: student.token });
const draft = () => call()(contract.getAssignment, { params });

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  files = await mkdtemp(path.join(tmpdir(), 'tandem-files-'));
  temporary = await mkdtemp(path.join(tmpdir(), 'tandem-temporary-'));
  port = await freePort();
  student = await createPerson(dataSource);
  const { id } = await createCohort(dataSource);
  enrolmentId = await enrol(dataSource, id, student.id);
  api = await start();
  const { assignments } = await call()(contract.listAssignments, { params: { courseSlug: 'obm' } });
  params = { courseSlug: 'obm', assignmentKey: assignments[0]!.key };
});
afterAll(async () => {
  api.kill();
  await api.dead;
  await dataSource.destroy();
  await database.drop();
  for (const folder of [files, temporary]) await rm(folder, { recursive: true, force: true });
});

async function upload(name: string, content: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  const answer = await fetch(api.url + contract.pathOf(contract.uploadSubmissionFile, params), {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${student.token}` },
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Sends the beginning of a file, and no more. */
function uploadHalf(): Promise<void> {
  return new Promise((resolve) => {
    const request = ask(api.url + contract.pathOf(contract.uploadSubmissionFile, params), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${student.token}`,
        'content-type': 'multipart/form-data; boundary=zzz',
      },
    });
    request.on('error', () => undefined);
    request.write('--zzz\r\ncontent-disposition: form-data; name="file"; filename="moitie.txt"\r\n\r\n');
    request.write('x'.repeat(1_000_000), () => resolve());
  });
}

/** Does the work while the student's seat is held, so that what it wants to write waits; then the API is killed. */
async function killedWhileItWaits(work: () => Promise<unknown>, isWaiting: () => Promise<boolean>) {
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM enrolment WHERE id = $1 FOR UPDATE', [enrolmentId]);
  const cut = expect(work()).rejects.toThrow();
  await waitFor(isWaiting);
  api.kill();
  await Promise.all([cut, api.dead]);
  await holder.end();
  api = await start();
}

const stored = async () =>
  (await dataSource.query<Array<{ id: string }>>('SELECT id FROM stored_file ORDER BY id')).map(
    ({ id }) => id,
  );
const onDisk = async () =>
  (await readdir(files, { recursive: true })).filter((name) => name.includes(path.sep)).length;
const waitsForSeat = async () => {
  const rows = await dataSource.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
};

it('the API is killed between upload and submission: nothing acknowledged is lost, nothing is doubled', async () => {
  await call()(contract.saveSubmissionDraft, { params, body: { text: 'Mon texte.', base: 0 } });
  const plan = await upload('plan.txt', 'le plan');
  // Dies with half of a file read, and with another in its place but not yet in the draft; she sends that one again.
  await uploadHalf();
  await killedWhileItWaits(() => upload('budget.txt', 'le budget'), waitsForSeat);
  const kept = await draft();
  expect(kept.draft.text).toBe('Mon texte.');
  expect(kept.files.map(({ id }) => id)).toEqual([plan]);
  expect(await stored()).toHaveLength(2);
  expect(await onDisk()).toBe(2);
  const budget = await upload('budget.txt', 'le budget');

  // Dies while it takes the work in; she presses the button again, twice.
  const submit = () => call()(contract.submitAssignment, { params, body: { number: 1, base: 1 } });
  await killedWhileItWaits(submit, waitsForSeat);
  expect((await draft()).submissions).toEqual([]);
  const first = await submit();
  expect(await submit()).toEqual(first);
  const { submissions, files: left } = await draft();
  expect(left).toEqual([]);
  expect(submissions.map(({ number }) => number)).toEqual([1]);
  expect(submissions[0]!.files.map(({ id }) => id)).toEqual([plan, budget]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('tandem-upload'))).toEqual([]);

  await call()(contract.advanceClock, { body: { advance: 'P2D' } });
  await waitFor(async () => (await stored()).length === 2);
  await waitFor(async () => (await onDisk()) === 2);
  for (const [fileId, content] of [
    [plan, 'le plan'],
    [budget, 'le budget'],
  ] as const) {
    const bytes = await call()(contract.getSubmissionFile, { params: { fileId } });
    expect(Buffer.from(bytes).toString()).toBe(content);
  }
});
