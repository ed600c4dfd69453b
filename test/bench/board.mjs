// `node test/bench/board.mjs`, after a build: the board of a cohort of 500 who follow the whole course, asked again and again
// by one trainer, as the API answers and as the portal writes it. It says what it measured and never asserts a speed.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { runCommand, startApi, startPortal } from './servers.mjs';

const members = Number(process.env.COUNT ?? 500);
const times = 200;
const closers = [];

/** Lessons in the order of the course; each member has done some of them, most have done many, and misses a quiz and sessions. */
const lessons = `
  SELECT (l->>'id')::uuid AS id, row_number() OVER (ORDER BY mo, lo) AS place
  FROM course_version v, jsonb_array_elements(v.content->'modules') WITH ORDINALITY AS ms (m, mo),
    jsonb_array_elements(m->'lessons') WITH ORDINALITY AS ls (l, lo)`;
// Results of the attempts too: else the API grades them while it is measured.
const fill = [
  `INSERT INTO person (id, email, name, password_hash, locale, created_at, terms_accepted_at, last_seen_at)
   SELECT gen_random_uuid(), 'eleve' || n || '@exemple.fr', 'Inès Martin ' || n, '-', 'fr', now(), now(), now()
   FROM generate_series(1, ${members}) n`,
  `INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at)
   SELECT gen_random_uuid(), c.id, p.id, 'active', now() - interval '80 days', now() - interval '80 days'
   FROM person p, cohort c WHERE p.password_hash = '-'`,
  `INSERT INTO cohort_release (cohort_id, part_id, opens_at)
   SELECT c.id, (m->>'id')::uuid, c.starts_on + make_interval(weeks => (m->>'number')::int)
   FROM cohort c, course_version v, jsonb_array_elements(v.content->'modules') m`,
  `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
   SELECT p.id, l.id, now() - make_interval(days => 60 - l.place::int), now() - make_interval(days => 60 - l.place::int)
   FROM (SELECT id, row_number() OVER (ORDER BY email) AS n FROM person WHERE password_hash = '-') p,
     (${lessons}) l WHERE l.place <= 45 - p.n % 4 * 6`,
  `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed, results)
   SELECT gen_random_uuid(), p.id, (m->'quiz'->>'id')::uuid, v.id, now(), '{}', now() - make_interval(hours => 9 - turn), 0.5,
     turn = 2 AND p.n % 7 <> (m->>'number')::int % 7, '{}'
   FROM (SELECT id, password_hash, row_number() OVER (ORDER BY email) AS n FROM person) p, course_version v,
     jsonb_array_elements(v.content->'modules') m, generate_series(1, 2) turn
   WHERE p.password_hash = '-' AND jsonb_typeof(m->'quiz') = 'object'`,
  `INSERT INTO submission (id, enrolment_id, assignment_id, number, course_version_id, draft_revision, text, submitted_at)
   SELECT gen_random_uuid(), e.id, (m->'assignment'->>'id')::uuid, 1, v.id, 1, 'Mon travail', now() - interval '9 days'
   FROM enrolment e, course_version v, jsonb_array_elements(v.content->'modules') m
   WHERE jsonb_typeof(m->'assignment') = 'object' AND (m->>'number')::int <= 4`,
  `INSERT INTO live_session (id, cohort_id, title, day, at, starts_at, minutes)
   SELECT gen_random_uuid(), c.id, 'Séance ' || n, c.starts_on + 7 * n, '19:00', c.starts_on + 7 * n + time '19:00', 90
   FROM cohort c, generate_series(0, 11) n`,
  `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by, marked_at, reason)
   SELECT gen_random_uuid(), s.id, 'afternoon', e.id, CASE WHEN absent THEN 'absent' ELSE 'noted' END,
     CASE WHEN absent THEN 0 ELSE s.minutes END, s.starts_at, s.starts_at + interval '90 minutes', e.person_id, s.starts_at, 'Notée'
   FROM live_session s JOIN enrolment e ON e.cohort_id = s.cohort_id
     CROSS JOIN LATERAL (SELECT hashtext(e.id::text || s.id) % 5 = 0 AS absent) a`,
  'VACUUM ANALYZE',
];

async function bench() {
  const database = await startPostgres();
  closers.push(database.stop);
  runCommand('migrate', database.url);
  runCommand('import-curriculum', database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  closers.push(() => client.end());
  const [cohortId, trainerId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  await client.query(
    `INSERT INTO cohort (id, course_id, name, status, starts_on, ends_on, zone, capacity, release_plan, created_at)
     SELECT $1, id, 'Promotion', 'closed', current_date - 70, current_date + 20, 'Europe/Paris', 500, '[]', now() FROM course`,
    [cohortId],
  );
  await client.query(
    `INSERT INTO person (id, email, name, password_hash, roles, locale, created_at)
     VALUES ($1, 'claire@exemple.fr', 'Claire', 'x', '{trainer}', 'fr', now())`,
    [trainerId],
  );
  await client.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    cohortId,
    trainerId,
  ]);
  await client.query(
    `INSERT INTO session (id, person_id, token_hash, created_at, last_used_at, expires_at)
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 day')`,
    [randomUUID(), trainerId, createHash('sha256').update(token).digest()],
  );
  for (const statement of fill) await client.query(statement);
  const { rows } = await client.query(`SELECT count(*)::int AS lessons FROM (${lessons}) l`);
  console.log(`${members} members, ${rows[0].lessons} lessons`);

  const api = await startApi(database.url, { STAFF_SECOND_FACTOR: 'optional' });
  closers.push(api.stop);
  const portal = await startPortal(api.url);
  closers.push(portal.stop);
  await measure('API', `${api.url}/cohorts/${cohortId}/board`, { authorization: `Bearer ${token}` });
  const cookie = `tandem=${token}`;
  await measure('page', `${portal.url}/formatrice/promotions/${cohortId}`, { cookie });
}

async function measure(name, url, headers) {
  const taken = [];
  let bytes = 0;
  for (let n = -20; n < times; n++) {
    const begun = performance.now();
    const answer = await fetch(url, { headers, redirect: 'manual' });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
    if (n >= 0) taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.floor(share * (times - 1))].toFixed(1);
  console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${Math.round(bytes / 1000)} kB`);
}

try {
  await bench();
} finally {
  for (const close of closers.reverse()) await close();
}
