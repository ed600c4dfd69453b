import { Inject, Injectable, Logger } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import { attendanceHours, countedSessions, seatedSince } from '@tandem/cohorts';
import { unprintable, type AttendanceHours, type AttestationKind, type Seller } from '@tandem/contracts';
import { Clock, CONFIG, Outbox, RecurringTasks, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { providerOf, type AttestedCourse } from './rules/attestation-lines';
import type { AttestationFacts } from './rules/attestation-text';
import { storeAttestation } from './store-attestation';

interface Row {
  enrolment_id: string;
  person_id: string;
  name: string;
  course_id: string;
  cohort_name: string;
  starts_on: string;
  ends_on: string;
  lessons: string[];
  quizzes: string[];
  assignments: string[];
  certificate_code: string | null;
  /** Kinds that she is still to be given. */
  kinds: AttestationKind[];
}

/** SQL: whether a last day in the zone of cohort `c` has passed. $1 now */
const isOver = (lastDay: string) => `${lastDay} < ($1::timestamptz AT TIME ZONE c.zone)::date`;

/** SQL: seats that attended something and have no attestation of it, all at once; see `countedSessions`. $1 now */
const attended = `SELECT s.enrolment_id FROM (${countedSessions({
  seats: `SELECT e.id, e.cohort_id, ${seatedSince} AS since FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
    WHERE e.status IN ('active', 'paused') AND ${isOver('c.ends_on')}
      AND NOT EXISTS (SELECT FROM attestation a WHERE a.enrolment_id = e.id AND a.kind = 'attendance')`,
  now: '$1::timestamptz',
})}) s WHERE s.present > 0`;

/** SQL: the last day of seat `e` in its cohort `c`: later by as many days as her own plan opens something later. */
const herEnd = `
  SELECT c.ends_on + greatest(0, max((own.opens_at AT TIME ZONE c.zone)::date - (r.opens_at AT TIME ZONE c.zone)::date))
    AS ends_on
  FROM enrolment_release own JOIN cohort_release r ON r.cohort_id = c.id AND r.part_id = own.part_id
  WHERE own.enrolment_id = e.id`;

/**
 * Hands an attestation to everybody whose cohort has ended and who has followed something of it, certified or not: funders
 * ask for one of each. Whoever came to its live sessions has one of her hours, too.
 */
@Injectable()
export class IssueAttestationsJob {
  private readonly log = new Logger(IssueAttestationsJob.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
    tasks: RecurringTasks,
  ) {
    tasks.every(3600, 'certification.attestations', () => this.run());
  }

  /** Repeatable: one of each kind for each seat. One that fails does not stop the others. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const [seller] = await this.dataSource.query<Array<{ identity: Seller }>>(
      'SELECT identity FROM seller WHERE id = 1',
    );
    // Hers waits until she has written her name in letters that it can print.
    const ended = (await this.ended(now)).filter(({ name }) => unprintable(name).length === 0);
    const attended = ended.filter(({ kinds }) => kinds.includes('attendance'));
    const ids = attended.map(({ enrolment_id }) => enrolment_id);
    const hours = await attendanceHours(this.dataSource, ids, now);
    for (const row of ended) {
      try {
        const facts = row.kinds.map((kind) => ({
          kind,
          facts: this.factsOf(kind, row, seller?.identity ?? null, hours.get(row.enrolment_id)),
        }));
        await this.write(row, facts, now);
      } catch (error) {
        this.log.error(`attestation of ${row.enrolment_id}: ${(error as Error).message}`);
      }
    }
  }

  private async write(
    row: Row,
    written: Array<{ kind: AttestationKind; facts: AttestationFacts }>,
    now: Date,
  ) {
    await this.dataSource.transaction(async (tx) => {
      let told = false;
      for (const { kind, facts } of written) {
        const one = { kind, facts, enrolmentId: row.enrolment_id, personId: row.person_id };
        told = (await storeAttestation(tx, one, now)) || told;
      }
      if (told)
        await this.outbox.publish(tx, 'certification.attestations-issued', { enrolmentId: row.enrolment_id });
    });
  }

  private ended(now: Date): Promise<Row[]> {
    return this.dataSource.query<Row[]>(
      `WITH attended AS MATERIALIZED (${attended})
       SELECT e.id AS enrolment_id, e.person_id, p.name, c.course_id, c.name AS cohort_name, c.starts_on::text,
         her.ends_on::text, coalesce(done.lessons, '{}') AS lessons, due.kinds,
         ARRAY(SELECT DISTINCT q.quiz_id::text FROM quiz_attempt q WHERE q.person_id = e.person_id AND q.passed) AS quizzes,
         ARRAY(SELECT DISTINCT s.assignment_id::text FROM enrolment h JOIN submission s ON s.enrolment_id = h.id
                 JOIN review r ON r.submission_id = s.id AND r.decision = 'accepted'
               WHERE h.person_id = e.person_id) AS assignments,
         (SELECT x.code FROM certificate x WHERE x.person_id = e.person_id AND x.course_id = c.course_id
            AND x.revoked_at IS NULL LIMIT 1) AS certificate_code
       FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
       CROSS JOIN LATERAL (${herEnd}) her
       CROSS JOIN LATERAL (
         SELECT array_agg(l.lesson_id::text) AS lessons FROM lesson_progress l
         JOIN course_part part ON part.id = l.lesson_id AND part.course_id = c.course_id
         WHERE l.person_id = e.person_id AND l.completed_at IS NOT NULL) done
       CROSS JOIN LATERAL (
         SELECT array_agg(kind) AS kinds FROM (VALUES ('completion', done.lessons IS NOT NULL), (
           'attendance', e.id IN (SELECT enrolment_id FROM attended))) k (kind, earned)
         WHERE earned AND NOT EXISTS (SELECT FROM attestation a WHERE a.enrolment_id = e.id AND a.kind = k.kind)) due
       WHERE e.status IN ('active', 'paused') AND due.kinds IS NOT NULL
         AND ${isOver('her.ends_on')}`,
      [now],
    );
  }

  private factsOf(
    kind: AttestationKind,
    row: Row,
    seller: Seller | null,
    hours: AttendanceHours | undefined,
  ): AttestationFacts {
    const { content, lessons, quizzes, assignments } = this.library.byIdOrFail(row.course_id);
    const { title, modules } = content;
    const course: AttestedCourse = {
      holderName: row.name,
      academyName: this.config.ACADEMY_NAME,
      provider: providerOf(seller),
      courseTitle: title,
      ...{ cohortName: row.cohort_name, startedOn: row.starts_on, endedOn: row.ends_on },
    };
    if (kind === 'attendance') {
      const { presentMinutes, plannedMinutes } = hours!;
      return { ...course, attendance: { presentMinutes, plannedMinutes } };
    }
    const share = (done: readonly string[], all: ReadonlyMap<string, unknown>) => ({
      done: done.filter((id) => all.has(id)).length,
      of: all.size,
    });
    const { lessons: reading, exercises, live } = content.hours;
    return {
      ...course,
      objectives: modules.map(({ aim }) => aim),
      hours: Math.round(reading + exercises + live),
      lessons: share(row.lessons, lessons),
      quizzes: share(row.quizzes, quizzes),
      assignments: share(row.assignments, assignments),
      certificateCode: row.certificate_code,
    };
  }
}
