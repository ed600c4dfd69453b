import type { Actor } from '@tandem/platform';

/**
 * SQL: whether a row of `cohort_trainer` gives reach today: a substitute's from her first day to her last, in the zone of the
 * cohort. A session that began on her last day stays hers until two hours after it, past midnight too: members may sign for
 * an hour after its end, and she has another to countersign.
 * @param row alias of the table
 */
export function trainsToday(row: string): string {
  return `(${row}.role <> 'substitute' OR EXISTS (
    SELECT FROM cohort z, LATERAL (SELECT (academy_now() AT TIME ZONE z.zone)::date AS today) here
    WHERE z.id = ${row}.cohort_id AND here.today >= ${row}.from_day AND (here.today <= ${row}.until_day OR EXISTS (
      SELECT FROM live_session late
      WHERE late.cohort_id = z.id AND late.cancelled_at IS NULL
        AND (late.starts_at AT TIME ZONE z.zone)::date = ${row}.until_day
        AND academy_now() < late.starts_at + (late.minutes + 120) * interval '1 minute'))))`;
}

/** SQL: whether it gives her what is of one day: a substitute answers for her own days alone. @param day expression of a date */
export function trainsOn(row: string, day: string): string {
  return `(${row}.role <> 'substitute' OR ${day} BETWEEN ${row}.from_day AND ${row}.until_day)`;
}

/** SQL: who trains a cohort today. @param cohort expression of its id */
export function trainersOf(cohort: string): string {
  return `SELECT ct.person_id FROM cohort_trainer ct WHERE ct.cohort_id = ${cohort} AND ${trainsToday('ct')}`;
}

/** SQL: who trains a cohort on the day of one of these instants, come or not. @param cohort expression of its id */
export function trainersAt(cohort: string, ...instants: string[]): string {
  const days = instants.map((at) => trainsOn('ct', `(${at} AT TIME ZONE z.zone)::date`));
  return `SELECT ct.person_id FROM cohort_trainer ct JOIN cohort z ON z.id = ct.cohort_id
    WHERE ct.cohort_id = ${cohort} AND (${days.join(' OR ')})`;
}

/** SQL: whoever trains a cohort on any day, substitutes before and after theirs too. @param cohort expression of its id */
export function everyTrainerOf(cohort: string): string {
  return `SELECT ct.person_id FROM cohort_trainer ct WHERE ct.cohort_id = ${cohort}`;
}

/**
 * The SQL condition that keeps a read of cohorts within the caller's reach. `cohort` is the alias of the table;
 * `person` and `scope` are the numbers of the parameters that `scopeValues` gives.
 */
export function withinScope(cohort: string, person: number, scope: number): string {
  return `($${scope}::text = 'any' OR ($${scope} = 'assigned' AND EXISTS (
    SELECT FROM cohort_trainer ct
    WHERE ct.cohort_id = ${cohort}.id AND ct.person_id = $${person}::uuid AND ${trainsToday('ct')})))`;
}

/** The same for what is left to those who lead it. */
export function withinLead(cohort: string, person: number, scope: number): string {
  return `($${scope}::text = 'any' OR ($${scope} = 'assigned' AND EXISTS (
    SELECT FROM cohort_trainer ct
    WHERE ct.cohort_id = ${cohort}.id AND ct.person_id = $${person}::uuid AND ct.role = 'lead')))`;
}

export function scopeValues(actor: Pick<Actor, 'personId' | 'scope'>): [string | null, string] {
  return [actor.personId, actor.scope];
}
