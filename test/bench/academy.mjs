import { randomBytes } from 'node:crypto';
import pg from 'pg';
import * as sql from './academy-sql.mjs';
import { moreLessonsSql, moreWordsSql, notesSql } from './search-sql.mjs';

const seatsPerCohort = 24;

/** Runs statements on a connection that is gone afterwards. */
export async function withDatabase(url, work) {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks rejects the statement under way; nothing else needs to hear of it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * An academy under way: cohorts of 24, every second one finished with its releases, the others at week five; each student
 * a few lessons further than the one before. Returns who may make requests, and for what.
 */
export async function fillAcademy(url, { students, visitors }) {
  return withDatabase(url, async (client) => {
    await client.query('CREATE TABLE bench_student (id uuid PRIMARY KEY, number integer UNIQUE, name text)');
    await client.query(sql.cohortsSql, [Math.ceil(students / seatsPerCohort), seatsPerCohort]);
    await client.query(sql.releasesSql);
    await client.query(sql.studentsSql, [students]);
    await client.query(sql.peopleSql);
    await client.query(sql.seatsSql, [seatsPerCohort]);
    await client.query(sql.welcomesSql);
    await client.query(sql.progressSql);
    await client.query(sql.quizzesSql);
    const tokens = Array.from({ length: visitors }, () => randomBytes(32).toString('base64url'));
    await client.query(sql.sessionsSql, [tokens]);
    await client.query(sql.attemptsSql, [visitors]);
    for (const statement of [moreLessonsSql, moreWordsSql, ...notesSql]) await client.query(statement);
    await client.query('CREATE TABLE bench_progress AS SELECT * FROM lesson_progress');
    await client.query('VACUUM ANALYZE');
    const { rows: people } = await client.query(
      'SELECT id, name FROM bench_student WHERE number < $1 ORDER BY number',
      [visitors],
    );
    const { rows: attempts } = await client.query(sql.openAttemptsSql);
    const { rows: questions } = await client.query(sql.questionsSql);
    const { rows: pairs } = await client.query(sql.pairsSql, [visitors]);
    const { rows: pages } = await client.query(sql.pagesSql);
    const pair = ({ number, lesson_id }) => [number, lesson_id];
    return {
      students: people.map((person, number) => ({
        ...person,
        ...{ token: tokens[number], attemptId: attempts[number].id },
      })),
      questions,
      fresh: pairs.filter((row) => !row.completed).map(pair),
      completed: pairs.filter((row) => row.completed).map(pair),
      lessons: pages,
    };
  });
}

/** Puts progress back to what it was, with no work left over for PostgreSQL, so that every run meets the same tables. */
export async function resetProgress(url) {
  await withDatabase(url, async (client) => {
    await client.query('TRUNCATE lesson_progress');
    await client.query('INSERT INTO lesson_progress SELECT * FROM bench_progress');
    await client.query('VACUUM ANALYZE lesson_progress');
    await client.query('CHECKPOINT');
  });
}

/** Lessons completed since the last reset, as the database knows them. */
export async function countCompletions(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM lesson_progress WHERE completed_at IS NOT NULL)
            - (SELECT count(*) FROM bench_progress WHERE completed_at IS NOT NULL) AS added`,
    );
    return Number(rows[0].added);
  });
}
