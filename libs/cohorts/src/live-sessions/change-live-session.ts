import { Injectable } from '@nestjs/common';
import type { changeLiveSession, InputOf, ResponseOf } from '@tandem/contracts';
import {
  audit,
  Clock,
  dayIn,
  DomainError,
  fieldError,
  newId,
  Outbox,
  timeIn,
  type Actor,
} from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { liveSessionState } from '../rules/live-session-state';
import { moveSessions, UnrealTime } from '../rules/move-sessions';
import { lockSessions, type LockedSession } from './lock-sessions';

type Body = InputOf<typeof changeLiveSession>['body'];
type Placed = LockedSession & { day: string; at: string; moved: boolean };

@Injectable()
export class ChangeLiveSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Day, time, length and link go for those that follow too when asked; title and description are each one's own.
   * @throws DomainError `not-found`, `live-session-changed`, `live-session-begun`, `live-session-over`,
   *   `live-session-signed`, `live-session-cancelled`, `validation`
   */
  async change(
    { params, body }: InputOf<typeof changeLiveSession>,
    actor: Actor,
  ): Promise<ResponseOf<typeof changeLiveSession>> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const sessions = await lockSessions(tx, params.sessionId, body.scope, actor, now);
      const placed = placedAnew(sessions, body);
      const [before] = sessions;
      const [after] = placed;
      const same = !after!.moved && saysTheSame(before, body);
      const state = liveSessionState(before, now);
      if (state === 'cancelled') throw new DomainError('live-session-cancelled');
      if (state === 'past') throw new DomainError('live-session-over');
      // A second click finds its own change done.
      if (body.revision !== before.revision) {
        if (same) return { moved: 0 };
        throw new DomainError('live-session-changed');
      }
      const moved = placed.filter((session) => session.moved);
      if (moved.length > 0 && state === 'now') throw new DomainError('live-session-begun');
      if (await anySigned(tx, moved)) throw new DomainError('live-session-signed');
      if (moved.some(({ startsAt }) => startsAt <= now)) throw fieldError('day', 'time-gone-by');
      for (const session of placed) {
        await tx.query(
          `UPDATE live_session SET title = $2, description = $3, day = $4, at = $5, starts_at = $6, minutes = $7,
             join_url = $8, revision = revision + 1, sequence = sequence + $9, changed_at = $10 WHERE id = $1`,
          [
            ...[session.id, session.title, session.description, session.day, session.at, session.startsAt],
            ...[session.minutes, session.joinUrl, session.moved ? 1 : 0, now],
          ],
        );
      }
      if (moved.length > 0)
        await this.outbox.publish(tx, 'cohorts.live-sessions-changed', {
          changeId: newId(),
          change: 'moved',
          sessions: moved.map(({ id, sequence }) => ({
            ...{ sessionId: id, sequence: sequence + 1 },
            former: sessions.find((session) => session.id === id)!.startsAt.toISOString(),
          })),
        });
      await audit(tx, actor, now, {
        action: 'live-session.change',
        subjectId: before.id,
        before,
        after: body,
      });
      return { moved: moved.length };
    });
  }
}

/**
 * The chosen session as the form has it; of those that follow, what the form changed in the chosen one: a session that
 * was moved by itself stays there when the link alone is new.
 */
function placedAnew([chosen, ...following]: [LockedSession, ...LockedSession[]], body: Body): Placed[] {
  const { zone } = chosen;
  try {
    const [first] = moveSessions([chosen], body, zone);
    const inTime = first!.startsAt.getTime() !== chosen.startsAt.getTime();
    const others = inTime
      ? moveSessions([chosen, ...following], body, zone).slice(1)
      : following.map((session) => ({
          ...session,
          ...{ day: dayIn(zone, session.startsAt), at: timeIn(zone, session.startsAt) },
        }));
    const { title, description, minutes, joinUrl } = body;
    const changes = {
      ...(minutes !== chosen.minutes && { minutes }),
      ...(joinUrl !== chosen.joinUrl && { joinUrl }),
    };
    const longer = (session: LockedSession) => (changes.minutes ?? session.minutes) !== session.minutes;
    return [
      { ...first!, title, description, minutes, joinUrl, moved: inTime || longer(chosen) },
      ...others.map((session) => ({ ...session, ...changes, moved: inTime || longer(session) })),
    ];
  } catch (error) {
    if (!(error instanceof UnrealTime)) throw error;
    throw fieldError('at', error.of === 'chosen' ? 'ambiguous-time' : 'ambiguous-time-later');
  }
}

/** Signing begins before the session: a signature is for the time that she read. */
async function anySigned(tx: EntityManager, sessions: readonly Placed[]): Promise<boolean> {
  const signed = await tx.query<unknown[]>(
    'SELECT FROM attendance_mark WHERE session_id = ANY ($1) AND minutes > 0 LIMIT 1',
    [sessions.map(({ id }) => id)],
  );
  return signed.length > 0;
}

function saysTheSame(session: LockedSession, body: Body): boolean {
  return (
    session.title === body.title &&
    session.description === body.description &&
    session.joinUrl === body.joinUrl
  );
}
