import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { getMemberPlan, InputOf, ResponseOf } from '@tandem/contracts';
import { Clock, dayIn, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { pauseEnds, shiftState, type PlanShift } from '../rules/member-plan';
import { scopeValues, withinScope } from '../scope';
import { seatOpens } from '../seat-releases';
import { begunParts, partsOf } from './read-plan';

interface Row {
  enrolment_id: string;
  cohort_name: string;
  zone: string;
  course_id: string;
  person_name: string;
  opens: Record<string, number>;
  cohort_opens: Record<string, number>;
  shifts: Array<PlanShift & { id: string; reason: string; by: string | null }>;
}

const sql = `
  SELECT e.id AS enrolment_id, c.name AS cohort_name, c.zone, c.course_id, p.name AS person_name,
    ${seatOpens('c.id', 'e.id')} AS opens, ${seatOpens('c.id', 'NULL')} AS cohort_opens,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'fromDay', s.from_day, 'days', s.days,
       'endedOn', s.ended_on, 'reason', s.reason, 'by', b.name, 'decidedAt', s.created_at)
       ORDER BY s.created_at DESC, s.id DESC), '[]')
     FROM enrolment_shift s JOIN person b ON b.id = s.by_id WHERE s.enrolment_id = e.id) AS shifts
  FROM cohort c JOIN enrolment e ON e.cohort_id = c.id AND e.person_id = $2 AND e.status IN ('active', 'paused')
    JOIN person p ON p.id = e.person_id
  WHERE c.id = $1 AND ${withinScope('c', 3, 4)}`;

@Injectable()
export class MemberPlanQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also when she has no seat there */
  async plan(
    { params }: InputOf<typeof getMemberPlan>,
    actor: Actor,
  ): Promise<ResponseOf<typeof getMemberPlan>> {
    const { cohortId, personId } = params;
    const [row] = await this.dataSource.query<Row[]>(sql, [cohortId, personId, ...scopeValues(actor)]);
    if (!row) throw new DomainError('not-found');
    const now = this.clock.now();
    const today = dayIn(row.zone, now);
    const { modules } = this.library.byIdOrFail(row.course_id).content;
    const [done] = await this.dataSource.query<[{ begun: string[] }]>(
      `SELECT ${begunParts} AS begun FROM enrolment e WHERE e.id = $1`,
      [row.enrolment_id, ...partsOf(modules)],
    );
    const opening = openingOf(row, done.begun, now);
    return {
      cohort: { id: cohortId, name: row.cohort_name, zone: row.zone },
      person: { id: personId, name: row.person_name },
      today,
      releases: modules.flatMap(({ id, slug, title, number, free, lessons }) => {
        if (row.opens[id] === undefined) return [];
        const { open, ...times } = opening(id);
        return {
          ...{ moduleSlug: slug, moduleTitle: title, number, ...times, open: free || open },
          lessons: lessons
            .filter((lesson) => lesson.id in row.opens)
            .map((lesson) => ({ lessonSlug: lesson.slug, title: lesson.title, ...opening(lesson.id) })),
        };
      }),
      shifts: row.shifts.map(({ decidedAt, ...shift }) => ({
        ...shift,
        createdAt: new Date(decidedAt).toISOString(),
        untilDay: shift.kind === 'pause' ? pauseEnds({ ...shift, decidedAt }) : null,
        state: shiftState({ ...shift, decidedAt }, today),
      })),
    };
  }
}

const openingOf = (row: Row, begun: readonly string[], now: Date) => (partId: string) => ({
  opensAt: new Date(row.opens[partId]!).toISOString(),
  cohortOpensAt: new Date(row.cohort_opens[partId]!).toISOString(),
  open: begun.includes(partId) || row.opens[partId]! <= now.getTime(),
});
