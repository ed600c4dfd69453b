// The yardstick: node:http and pg, nothing else. No session, no policy, no validation: the id in the address is believed.
import { createServer } from 'node:http';
import pg from 'pg';
import { loadSkeleton, outlineOf, outlineSql } from './bare-outline.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const skeleton = await loadSkeleton(pool);

const completionSql = `
  INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at) VALUES ($1, $2, $3, $3)
  ON CONFLICT (person_id, lesson_id)
    DO UPDATE SET completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at)
  RETURNING completed_at`;

/** `GET /:person/outline`, `PUT /:person/completion/:lesson` */
async function answer({ method, url }) {
  const [, person, what, lesson] = url.split('/');
  if (method === 'GET' && what === 'outline') {
    const { rows } = await pool.query({ name: 'outline', text: outlineSql, values: [person] });
    return outlineOf(skeleton, rows[0], Date.now());
  }
  if (method === 'PUT' && what === 'completion') {
    const values = [person, lesson, new Date()];
    const { rows } = await pool.query({ name: 'completion', text: completionSql, values });
    return { completedAt: rows[0].completed_at.toISOString() };
  }
  return url === '/health' ? {} : null;
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      const text = JSON.stringify(body);
      response.writeHead(body ? 200 : 404, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    },
    (error) => response.writeHead(500).end(error.message),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1');

const stop = () => process.exit(0);
process.on('SIGTERM', stop).on('disconnect', stop);
