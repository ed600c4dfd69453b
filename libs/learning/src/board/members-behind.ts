import type { PublishedCourse } from '@tandem/catalogue';
import type { DataSource } from 'typeorm';
import { riskOf } from '../rules/risk';
import { boardFacts } from './board-facts';
import { riskFactsOf } from './risk-facts';

/** Members of a cohort that its board says are behind. */
export async function membersBehind(
  dataSource: DataSource,
  course: PublishedCourse,
  cohortId: string,
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await boardFacts(dataSource, cohortId, { course, outline: course.content }, now, {
    past: false,
  });
  const behind = rows.filter((row) =>
    riskOf(riskFactsOf(course, course.content, row), now.getTime()).some(({ kind }) => kind === 'behind'),
  );
  return new Set(behind.map((row) => row.person_id));
}
