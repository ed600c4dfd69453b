import type { ModuleContent } from '@tandem/catalogue';
import { DomainError, type Actor } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import type { Plan, PlanMember } from '../rules/plan-impact';
import { scopeValues, withinLead, withinScope } from '../scope';
import { shiftsOf } from '../write-releases';

export interface CohortPlan extends Plan {
  cohort: Plan['cohort'] & {
    id: string;
    courseId: string;
    archived: boolean;
    mayPlan: boolean;
    /** Somebody was there at one of its sessions, or a sheet says that nobody was. */
    signed: boolean;
  };
}

/**
 * A cohort's plan with those of its students, whose seats are paid or paused.
 * @param lock for a change that follows: other changes of this cohort wait
 * @throws DomainError `not-found`, also for a cohort out of reach, `cohort-archived`
 */
export async function readPlan(
  tx: EntityManager,
  cohortId: string,
  actor: Actor,
  modulesOf: (courseId: string) => readonly ModuleContent[],
  lock: boolean,
): Promise<CohortPlan> {
  const [cohort] = await tx.query<CohortPlan['cohort'][]>(
    `SELECT c.id, c.course_id AS "courseId", c.starts_on::text AS "startsOn",
       c.ends_on::text AS "endsOn", c.zone, c.release_plan AS "releasePlan",
       c.archived_at IS NOT NULL AS archived,
       ${withinLead('c', 2, 3)} AS "mayPlan", EXISTS (
         SELECT FROM live_session s WHERE s.cohort_id = c.id AND (
           EXISTS (SELECT FROM attendance_mark m WHERE m.session_id = s.id AND m.minutes > 0)
           OR EXISTS (SELECT FROM attendance_sheet a WHERE a.session_id = s.id))) AS signed
     FROM cohort c WHERE c.id = $1 AND ${withinScope('c', 2, 3)} ${lock ? 'FOR NO KEY UPDATE' : ''}`,
    [cohortId, ...scopeValues(actor)],
  );
  if (!cohort) throw new DomainError('not-found');
  if (cohort.archived) throw new DomainError('cohort-archived');
  return { cohort, members: await readMembers(tx, cohortId, modulesOf(cohort.courseId)) };
}

/** SQL: what the holder of seat `e` has begun, with whatever seat, and its modules. $2, $3 as `partsOf` gives them */
export const begunParts = `
  ARRAY(SELECT DISTINCT unnest(ARRAY[part.id, part.module_id])::text FROM (
    SELECT lesson_id AS id FROM lesson_progress WHERE person_id = e.person_id
    UNION SELECT quiz_id FROM quiz_attempt WHERE person_id = e.person_id
    UNION SELECT s.assignment_id FROM submission s JOIN enrolment o ON o.id = s.enrolment_id WHERE o.person_id = e.person_id
    UNION SELECT subject_id FROM draft WHERE person_id = e.person_id AND subject = 'submission' AND text <> '') done
    JOIN unnest($2::uuid[], $3::uuid[]) AS part (id, module_id) ON part.id = done.id)`;

/** Lessons, quizzes and assignments of a course, and the module of each. */
export function partsOf(modules: readonly ModuleContent[]): [partIds: string[], moduleIds: string[]] {
  const parts = modules.flatMap(({ id, lessons, quiz, assignment }) =>
    [...lessons, quiz, assignment].flatMap((part) => (part ? { part: part.id, module: id } : [])),
  );
  return [parts.map(({ part }) => part), parts.map(({ module }) => module)];
}

async function readMembers(
  tx: EntityManager,
  cohortId: string,
  modules: readonly ModuleContent[],
): Promise<PlanMember[]> {
  const rows = await tx.query<Array<Omit<PlanMember, 'begun'> & { begun: string[] }>>(
    `SELECT e.id AS "enrolmentId", e.person_id AS "personId", p.name, ${shiftsOf('e.id')} AS shifts,
       ${begunParts} AS begun
     FROM enrolment e JOIN person p ON p.id = e.person_id
     WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused') ORDER BY p.name, p.id`,
    [cohortId, ...partsOf(modules)],
  );
  return rows.map((row) => ({ ...row, begun: new Set(row.begun) }));
}
