import { Injectable } from '@nestjs/common';
import type { closeSigning, InputOf, openSigning } from '@tandem/contracts';
import { audit, Clock, DomainError, newId, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { signingMinutes } from '../rules/sheet-state';
import { endOpenings, lockHalf } from './lock-half';

const refusals = {
  coming: 'attendance-too-early',
  late: 'attendance-too-late',
  countersigned: 'attendance-countersigned',
} as const;

@Injectable()
export class OpenSigning {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `live-session-cancelled`, `attendance-too-early`, `-too-late`, `-countersigned` */
  async open({ params }: InputOf<typeof openSigning>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const locked = await lockHalf(tx, params, actor, this.clock);
      const { view, now } = locked;
      const { state } = view;
      if (state in refusals) throw new DomainError(refusals[state as keyof typeof refusals]);
      await endOpenings(tx, locked);
      const closesAt = new Date(now.getTime() + signingMinutes * 60_000);
      await tx.query(
        `INSERT INTO attendance_opening (id, session_id, half, opened_by, opened_at, closes_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), params.sessionId, params.half, actor.personId, now, closesAt],
      );
      await audit(tx, actor, now, {
        action: 'attendance.open',
        subjectId: params.sessionId,
        after: { half: params.half, closesAt },
      });
    });
  }

  /** Repeatable. @throws DomainError `not-found`, `live-session-cancelled` */
  async close({ params }: InputOf<typeof closeSigning>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const locked = await lockHalf(tx, params, actor, this.clock);
      const { view, now } = locked;
      if (view.state !== 'open') return;
      await endOpenings(tx, locked);
      await audit(tx, actor, now, {
        action: 'attendance.close',
        subjectId: params.sessionId,
        after: { half: params.half },
      });
    });
  }
}
