import { Injectable } from '@nestjs/common';
import type { InputOf, tellAbsence } from '@tandem/contracts';
import { Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { mayGiveReason } from '../rules/absence-reason';
import { attendanceFacts } from './attendance-facts';
import { sheetOf } from './sheet-view';

interface Row {
  cancelled: boolean;
  archived: boolean;
  enrolmentId: string;
}

const refusals = {
  begun: 'attendance-begun',
  present: 'attendance-noted-present',
  excused: 'attendance-excused',
  given: 'attendance-reason-given',
} as const;

@Injectable()
export class TellAbsence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Beforehand, or once it is over; repeatable. Whether it is justified is for a trainer to say. Who comes after all signs as
   * everybody does.
   * @throws DomainError `not-found`, `live-session-cancelled`, `cohort-archived`, `attendance-begun`,
   * `attendance-noted-present`, `attendance-excused`, `attendance-reason-given`
   */
  async tell({ body }: InputOf<typeof tellAbsence>, actor: KnownActor): Promise<void> {
    const { sessionId, reason } = body;
    await this.dataSource.transaction(async (tx) => {
      // Her seat's row makes two clicks pass one after the other; that of the session, a trainer's act before or after.
      const [session] = await tx.query<Row[]>(
        `SELECT s.cancelled_at IS NOT NULL AS cancelled, c.archived_at IS NOT NULL AS archived, e.id AS "enrolmentId"
         FROM live_session s JOIN cohort c ON c.id = s.cohort_id
           JOIN enrolment e ON e.cohort_id = c.id AND e.person_id = $2 AND e.status IN ('active', 'paused')
         WHERE s.id = $1 FOR SHARE OF s FOR NO KEY UPDATE OF e`,
        [sessionId, actor.personId],
      );
      if (!session) throw new DomainError('not-found');
      if (session.cancelled) throw new DomainError('live-session-cancelled');
      if (session.archived) throw new DomainError('cohort-archived');
      const now = this.clock.now();
      const reach = { personId: actor.personId, scope: 'any' } as const;
      const { enrolmentId } = session;
      const facts = await attendanceFacts(tx, { sessionId, enrolmentId }, reach);
      const { half, lines } = sheetOf(facts, body.half, now);
      const line = lines.find((one) => one.enrolmentId === enrolmentId);
      if (!line) throw new DomainError('not-found');
      const { marks } = line;
      if (marks.some((mark) => mark.own && mark.kind === 'absent' && mark.reason === reason)) return;
      const answer = mayGiveReason(half, marks, now);
      if (!answer.may) throw new DomainError(refusals[answer.because]);
      const id = newId();
      await tx.query(
        `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
           marked_at, reason)
         VALUES ($1, $2, $3, $4, 'absent', 0, $5, $6, $7, $8, $9)`,
        [...[id, sessionId, half.half, enrolmentId, half.from, half.to], ...[actor.personId, now, reason]],
      );
      await this.outbox.publish(tx, 'cohorts.absence-told', { markId: id });
    });
  }
}
