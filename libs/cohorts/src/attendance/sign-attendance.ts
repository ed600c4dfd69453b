import { Inject, Injectable } from '@nestjs/common';
import { signedWording, type InputOf, type signAttendance } from '@tandem/contracts';
import { RateLimits } from '@tandem/identity';
import { Clock, CONFIG, fieldError, keyedHash, newId, type Config, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { halfDayOf } from '../rules/half-days';
import { readSigningCode, signingCode } from '../rules/signing-code';

type Input = InputOf<typeof signAttendance>;

interface Seated {
  startsAt: Date;
  minutes: number;
  zone: string;
  enrolmentId: string;
}

@Injectable()
export class SignAttendance {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeatable: the first signature stays. She signs for herself: the code only says that she is where it is shown.
   * @throws DomainError `validation` for a code that does not open this half-day to her now, `too-many-requests`
   */
  async sign({ body }: Input, actor: KnownActor): Promise<void> {
    await this.rateLimits.countProof('attendance', actor.personId);
    await this.dataSource.transaction((tx) => this.within(tx, body, actor));
    await this.rateLimits.forgetProofs('attendance', actor.personId);
  }

  private async within(tx: EntityManager, body: Input['body'], actor: KnownActor): Promise<void> {
    const session = await this.shareSession(tx, body.sessionId, actor.personId);
    // Asked once the session is hers: what a trainer closed meanwhile is closed.
    const now = this.clock.now();
    const openings = await tx.query<Array<{ id: string }>>(
      'SELECT id FROM attendance_opening WHERE session_id = $1 AND half = $2 AND closes_at > $3',
      [body.sessionId, body.half, now],
    );
    const typed = readSigningCode(body.code);
    const opening = openings.find(({ id }) => signingCode(this.config.SECRET_KEY, id) === typed);
    const half = session && halfDayOf(session, body.half);
    if (!opening || !half) throw fieldError('code', 'attendance-code');
    await tx.query(
      `INSERT INTO attendance_mark (id, session_id, half, enrolment_id, kind, minutes, starts_at, ends_at, marked_by,
         marked_at, opening_id, method, wording, address_hash)
       VALUES ($1, $2, $3, $4, 'signed', $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (session_id, half, enrolment_id) WHERE kind = 'signed' DO NOTHING`,
      [
        ...[newId(), body.sessionId, half.half, session.enrolmentId, half.minutes, half.from, half.to],
        ...[actor.personId, now, opening.id, body.method, signedWording.version],
        keyedHash(this.config.SECRET_KEY, actor.address),
      ],
    );
  }

  /** The session that she has an active seat in, shared with who signs at the same time. */
  private async shareSession(
    tx: EntityManager,
    sessionId: string,
    personId: string,
  ): Promise<Seated | undefined> {
    const [session] = await tx.query<Seated[]>(
      `SELECT s.starts_at AS "startsAt", s.minutes, c.zone, e.id AS "enrolmentId"
       FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN live_session s ON s.cohort_id = c.id
       WHERE s.id = $1 AND e.person_id = $2 AND e.status = 'active' AND s.cancelled_at IS NULL FOR SHARE OF s`,
      [sessionId, personId],
    );
    return session;
  }
}
