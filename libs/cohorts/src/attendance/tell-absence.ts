import { Injectable } from '@nestjs/common';
import type { InputOf, tellAbsence } from '@tandem/contracts';
import { Clock, DomainError, newId, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { halfDayOf } from '../rules/half-days';

interface Row {
  startsAt: Date;
  minutes: number;
  cancelled: boolean;
  zone: string;
  enrolmentId: string;
}

@Injectable()
export class TellAbsence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeatable. Whether it is justified is for a trainer to say. Who comes after all signs as everybody does.
   * @throws DomainError `not-found`, `live-session-cancelled`, `attendance-begun`
   */
  async tell({ body }: InputOf<typeof tellAbsence>, actor: KnownActor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      // Her seat's row makes two clicks pass one after the other.
      const [session] = await tx.query<Row[]>(
        `SELECT s.starts_at AS "startsAt", s.minutes, s.cancelled_at IS NOT NULL AS cancelled, c.zone,
           e.id AS "enrolmentId"
         FROM live_session s JOIN cohort c ON c.id = s.cohort_id
           JOIN enrolment e ON e.cohort_id = c.id AND e.person_id = $2 AND e.status IN ('active', 'paused')
         WHERE s.id = $1 FOR SHARE OF s FOR NO KEY UPDATE OF e`,
        [body.sessionId, actor.personId],
      );
      const half = session && halfDayOf(session, body.half);
      if (!half) throw new DomainError('not-found');
      if (session.cancelled) throw new DomainError('live-session-cancelled');
      if (half.from <= now) throw new DomainError('attendance-begun');
      await tx.query(
        `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
           marked_at, reason)
         SELECT $1, $2, $3, $4, 'absent', 0, $5, $6, $7, $8, $9
         WHERE NOT EXISTS (SELECT FROM attendance_mark WHERE session_id = $2 AND half = $3 AND enrolment_id = $4
           AND kind = 'absent' AND starts_at = $5 AND reason = $9)`,
        [
          ...[newId(), body.sessionId, half.half, session.enrolmentId, half.from, half.to],
          ...[actor.personId, now, body.reason],
        ],
      );
    });
  }
}
