import { scopeValues, withinScope } from '@tandem/cohorts';
import type { FeedbackTime } from '@tandem/contracts';
import type { Actor } from '@tandem/platform';
import type { DataSource } from 'typeorm';

interface Row extends Omit<FeedbackTime, 'cohort'> {
  id: string;
  name: string;
}

const minutes = (from: string, to: string) => `extract(epoch FROM ${to} - ${from})::float8 / 60`;

/** Each version that was handed in has its own answer, so that work handed in again counts anew. */
const sql = `
  WITH work AS (
    SELECT e.cohort_id, r.submission_id IS NOT NULL AS answered,
      ${minutes('s.submitted_at', 'coalesce(r.reviewed_at, $3::timestamptz)')} AS waited
    FROM submission s JOIN enrolment e ON e.id = s.enrolment_id LEFT JOIN review r ON r.submission_id = s.id
    WHERE r.reviewed_at > $3::timestamptz - interval '30 days' OR r.submission_id IS NULL AND e.status IN ('active', 'paused'))
  SELECT c.id, c.name, count(*) FILTER (WHERE NOT answered)::int AS waiting,
    floor(max(waited) FILTER (WHERE NOT answered))::int AS "oldestWaitingMinutes",
    count(*) FILTER (WHERE answered)::int AS answers,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) FILTER (WHERE answered))::int AS "medianMinutes",
    round(max(waited) FILTER (WHERE answered))::int AS "slowestMinutes"
  FROM work JOIN cohort c ON c.id = work.cohort_id WHERE ${withinScope('c', 1, 2)}
  GROUP BY c.id ORDER BY c.starts_on DESC, c.id`;

/** How long students of her cohorts wait for an answer, and waited in the 30 days before. */
export async function feedbackTimes(
  dataSource: DataSource,
  actor: Actor,
  now: Date,
): Promise<FeedbackTime[]> {
  const rows = await dataSource.query<Row[]>(sql, [...scopeValues(actor), now]);
  return rows.map(({ id, name, ...times }) => ({ cohort: { id, name }, ...times }));
}
