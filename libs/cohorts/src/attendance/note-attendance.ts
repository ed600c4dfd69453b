import { Injectable } from '@nestjs/common';
import type { InputOf, noteAttendance } from '@tandem/contracts';
import { audit, Clock, DomainError, fieldError, newId, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { lockHalf } from './lock-half';

@Injectable()
export class NoteAttendance {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds to what is known of members, of all that are named or of none; the last word counts, those before stay readable.
   * Saying the same twice adds nothing.
   * @throws DomainError `not-found`, `live-session-cancelled`, `attendance-not-begun`, `validation`
   */
  async note({ params, body }: InputOf<typeof noteAttendance>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const { half, lines, now } = await lockHalf(tx, params, actor, this.clock);
      const named = [...new Set(body.enrolmentIds)].map((id) => {
        const line = lines.find(({ enrolmentId }) => enrolmentId === id);
        if (!line) throw new DomainError('not-found');
        return line;
      });
      if (body.kind !== 'absent' && now < half.from) throw new DomainError('attendance-not-begun');
      const { kind, reason } = body;
      const present = { noted: half.minutes, left: body.minutes ?? 0, absent: 0 };
      if (kind === 'left' && (present.left < 1 || present.left >= half.minutes))
        throw fieldError('minutes', 'left-minutes');
      const minutes = present[kind];
      const justified = kind === 'noted' ? null : body.justified;
      for (const { enrolmentId, state, minutes: before, marks } of named) {
        const last = marks.at(-1);
        if (
          last?.kind === kind &&
          last.minutes === minutes &&
          last.reason === reason &&
          last.justified === justified
        )
          continue;
        await tx.query(
          `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
             marked_at, reason, justified)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [
            ...[newId(), params.sessionId, params.half, enrolmentId, kind, minutes, half.from, half.to],
            ...[actor.personId, now, reason, justified],
          ],
        );
        await audit(tx, actor, now, {
          action: 'attendance.note',
          subjectId: params.sessionId,
          before: { half: params.half, state, minutes: before },
          after: { half: params.half, enrolmentId, kind, minutes, justified },
        });
      }
    });
  }
}
