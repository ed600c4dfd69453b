import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { CohortsQueries } from '@tandem/cohorts';
import type { InputOf, listRisks, MemberAtRisk, ResponseOf, RiskNote } from '@tandem/contracts';
import { addDays, Clock, dayIn, startOfDay, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { riskOf } from '../rules/risk';
import { boardFacts } from './board-facts';
import { riskFactsOf } from './risk-facts';

/** Who may need her trainer, now or as it was shown on a past day. */
@Injectable()
export class RisksQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly cohorts: CohortsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list(
    { params, query }: InputOf<typeof listRisks>,
    actor: Actor,
  ): Promise<ResponseOf<typeof listRisks>> {
    const { id, name, zone, startsOn, courseSlug } = await this.cohorts.summary(params.cohortId, actor);
    const now = this.clock.now();
    const today = dayIn(zone, now);
    const past = query.day !== undefined && query.day < today;
    const day = past ? query.day! : today;
    const at = past ? new Date(startOfDay(addDays(day, 1), zone).getTime() - 1) : now;
    const course = this.library.bySlugOrFail(courseSlug);
    const outline = course.past.find(({ until }) => at.getTime() < until)?.outline ?? course.content;
    const [rows, notes] = await Promise.all([
      boardFacts(this.dataSource, id, { course, outline }, at, { past }),
      this.notes(id, at),
    ]);
    const members = rows.map((row): MemberAtRisk => ({
      ...{ personId: row.person_id, name: row.name },
      risks: riskOf(riskFactsOf(course, outline, row), at.getTime()).sort(earliest),
      notes: notes.get(row.enrolment_id) ?? [],
    }));
    return {
      cohort: { id, name, zone, startsOn },
      ...{ today, day, members: members.length },
      atRisk: members
        .filter(({ risks }) => risks.length > 0)
        .sort((a, b) => earliest(a.risks[0]!, b.risks[0]!)),
    };
  }

  /** By enrolment. */
  private async notes(cohortId: string, until: Date): Promise<Map<string, RiskNote[]>> {
    const rows = await this.dataSource.query<
      Array<{ enrolment_id: string; id: string; text: string; by_name: string; created_at: Date }>
    >(
      `SELECT n.enrolment_id, n.id, n.text, p.name AS by_name, n.created_at
       FROM risk_note n JOIN enrolment e ON e.id = n.enrolment_id JOIN person p ON p.id = n.by_id
       WHERE e.cohort_id = $1 AND n.created_at <= $2 ORDER BY n.created_at DESC, n.id DESC`,
      [cohortId, until],
    );
    const byEnrolment = new Map<string, RiskNote[]>();
    for (const { enrolment_id, id, text, by_name: byName, created_at } of rows) {
      const note = { id, text, byName, at: created_at.toISOString() };
      byEnrolment.set(enrolment_id, [...(byEnrolment.get(enrolment_id) ?? []), note]);
    }
    return byEnrolment;
  }
}

const earliest = (a: { since: string }, b: { since: string }): number => a.since.localeCompare(b.since);
