import type { PublishedCourse } from '@tandem/catalogue';
import type { DataSource } from 'typeorm';
import { missedLast, riskOf } from '../rules/risk';
import { boardFacts } from './board-facts';
import { riskFactsOf } from './risk-facts';

/** Members of a cohort, by the facts and the rules of its board. */
export interface BehindAndAbsent {
  behind: ReadonlySet<string>;
  /** From the last session that she was expected at; from two in a row on the board says so. */
  absent: ReadonlySet<string>;
}

export async function behindAndAbsent(
  dataSource: DataSource,
  course: PublishedCourse,
  cohortId: string,
  now: Date,
): Promise<BehindAndAbsent> {
  const rows = await boardFacts(dataSource, cohortId, { course, outline: course.content }, now, {
    past: false,
  });
  const members = rows.map((row) => ({
    personId: row.person_id,
    facts: riskFactsOf(course, course.content, row),
  }));
  const those = (are: (facts: (typeof members)[number]['facts']) => boolean) =>
    new Set(members.filter(({ facts }) => are(facts)).map(({ personId }) => personId));
  return {
    behind: those((facts) => riskOf(facts, now.getTime()).some(({ kind }) => kind === 'behind')),
    absent: those(missedLast),
  };
}
