import { scopeValues, withinScope } from '@tandem/cohorts';
import type { FeedbackTime } from '@tandem/contracts';
import type { Actor } from '@tandem/platform';
import type { DataSource } from 'typeorm';

interface Row {
  id: string;
  name: string;
  answers: number;
  median: number;
  slowest: number;
}

/** Each version that was handed in has its own answer, so that work handed in again counts anew. */
const sql = `
  SELECT c.id, c.name, count(*)::int AS answers,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY waited.minutes))::int AS median,
    round(max(waited.minutes))::int AS slowest
  FROM review r JOIN submission s ON s.id = r.submission_id JOIN enrolment e ON e.id = s.enrolment_id
    JOIN cohort c ON c.id = e.cohort_id
    CROSS JOIN LATERAL (SELECT extract(epoch FROM r.reviewed_at - s.submitted_at)::float8 / 60 AS minutes) waited
  WHERE ${withinScope('c', 1, 2)} AND r.reviewed_at > $3::timestamptz - interval '30 days' AND r.reviewed_at <= $3
  GROUP BY c.id ORDER BY c.starts_on DESC, c.id`;

/** How long students of her cohorts waited for an answer in the 30 days before. */
export async function feedbackTimes(
  dataSource: DataSource,
  actor: Actor,
  now: Date,
): Promise<FeedbackTime[]> {
  const rows = await dataSource.query<Row[]>(sql, [...scopeValues(actor), now]);
  return rows.map(({ id, name, answers, median, slowest }) => ({
    ...{ cohort: { id, name }, answers, medianMinutes: median, slowestMinutes: slowest },
  }));
}
