// `COUNT=500 node test/bench/certificates.mjs`, after a build: one process issues the certificates of a whole cohort, each with its
// credential, then draws each PDF. It fails when somebody gets none or two; it never asserts a speed.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { runCommand, startApi } from './servers.mjs';

const count = Number(process.env.COUNT ?? 500);
/** As many as one request may name. */
const mostNamed = 500;
const closers = [];

async function bench() {
  const database = await startPostgres();
  closers.push(database.stop);
  runCommand('migrate', database.url);
  runCommand('import-curriculum', database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  closers.push(() => client.end());
  const { cohortId, token } = await fill(client);
  const api = await startApi(database.url, { STAFF_SECOND_FACTOR: 'optional' });
  closers.push(api.stop);
  const call = async (path, init = {}) => {
    const answer = await fetch(api.url + path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };

  const dryRun = performance.now();
  const { given } = await (await call(`/cohorts/${cohortId}/certificates`)).json();
  if (given.length !== count) throw new Error(`${given.length} of ${count} are ready`);
  console.log(`dry run of ${count}: ${Math.round(performance.now() - dryRun)} ms`);

  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  for (let at = 0; at < count; at += mostNamed) {
    const personIds = given.slice(at, at + mostNamed).map(({ personId }) => personId);
    await call(`/cohorts/${cohortId}/certificates`, { method: 'POST', body: JSON.stringify({ personIds }) });
  }
  for (let signed = 0; signed < count;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ({
      rows: [{ signed }],
    } = await client.query('SELECT count(*)::int AS signed FROM certificate_credential'));
    if (seconds() > 600) throw new Error(`${signed} after ten minutes`);
  }
  const issued = seconds();
  console.log(`${count} certificates and credentials: ${issued.toFixed(1)} s`);

  const { rows } = await client.query('SELECT code, person_id FROM certificate');
  if (rows.length !== count || new Set(rows.map((row) => row.person_id)).size !== count)
    throw new Error(`${rows.length} certificates for ${count} people`);
  let bytes = 0;
  for (const { code } of rows) {
    const pdf = Buffer.from(await (await call(`/certificates/${code}/pdf`)).arrayBuffer());
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${code} is no PDF`);
    bytes += pdf.length;
  }
  console.log(
    `${count} PDFs: ${(seconds() - issued).toFixed(1)} s, ${Math.round(bytes / count / 1000)} kB each; all in ${seconds().toFixed(1)} s`,
  );
}

/** A cohort that waits for its certificates, and the token of an owner. */
async function fill(client) {
  const [cohortId, ownerId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  await client.query(
    `INSERT INTO cohort (id, course_id, name, status, starts_on, ends_on, zone, capacity, release_plan, created_at)
     SELECT $1, id, 'Promotion', 'closed', current_date - 90, current_date + 30, 'Europe/Paris', $2, '[]', now() FROM course`,
    [cohortId, count],
  );
  await client.query(
    `INSERT INTO person (id, email, name, password_hash, roles, locale, created_at, terms_accepted_at)
     SELECT $1::uuid, 'direction@exemple.fr', 'Sophie Marchand', '-', '{owner}'::text[], 'fr', now(), now()
     UNION ALL SELECT gen_random_uuid(), 'eleve' || n || '@exemple.fr', 'Inès Martin ' || n, '-', '{}', 'fr', now(), now()
     FROM generate_series(1, $2::int) n`,
    [ownerId, count],
  );
  await client.query(
    `INSERT INTO session (id, person_id, token_hash, created_at, last_used_at, expires_at)
     VALUES (gen_random_uuid(), $1, sha256(convert_to($2, 'UTF8')), now(), now(), now() + interval '1 day')`,
    [ownerId, token],
  );
  await client.query(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at)
     SELECT gen_random_uuid(), $1, id, 'active', now(), now() FROM person WHERE id <> $2`,
    [cohortId, ownerId],
  );
  const modules = `FROM enrolment e, course_version v, jsonb_array_elements(v.content->'modules') m`;
  await client.query(
    `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
     SELECT e.person_id, (l->>'id')::uuid, now(), now() ${modules}, jsonb_array_elements(m->'lessons') l`,
  );
  await client.query(
    `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
     SELECT gen_random_uuid(), e.person_id, (m->'quiz'->>'id')::uuid, v.id, now(), '{}', now(), 1, true
     ${modules} WHERE m->'quiz' <> 'null'`,
  );
  await client.query(
    `INSERT INTO submission (id, enrolment_id, assignment_id, number, course_version_id, draft_revision, text, submitted_at)
     SELECT gen_random_uuid(), e.id, (m->'assignment'->>'id')::uuid, 1, v.id, 1, 'Mon travail.', now()
     ${modules} WHERE m->'assignment' <> 'null'`,
  );
  await client.query(
    `INSERT INTO review (submission_id, reviewer_id, decision, levels, comment, reviewed_at)
     SELECT id, $1, 'accepted', '{}', '', now() FROM submission`,
    [ownerId],
  );
  // The sweep would find them as well: it is the jobs that are timed.
  await client.query(
    `INSERT INTO recurring_task (name, last_turn_at) VALUES ('certification.sweep', 'infinity')
     ON CONFLICT (name) DO UPDATE SET last_turn_at = 'infinity'`,
  );
  await client.query('ANALYZE');
  return { cohortId, token };
}

try {
  await bench();
} finally {
  for (const close of closers.reverse()) await close();
}
