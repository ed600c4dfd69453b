import { hash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Me, Role, SessionGranted } from '@tandem/contracts';
import { Clock, CONFIG, GatheredRead, newId, preparedQuery, type Config } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';
import { moreOfMe, toMe, type MeRow } from './me';
import { heldRoles } from './rules/held-roles';
import { sessionExpiry, sessionKind } from './rules/session-lifetime';

export interface FoundSession {
  sessionId: string;
  personId: string;
  roles: Role[];
  withheldRoles: Role[];
}

interface Row {
  token_hash: string;
  id: string;
  person_id: string;
  email: string | null;
  roles: Array<'trainer' | 'owner'>;
  created_at: Date;
  last_used_at: Date;
  has_factor: boolean;
}

type RowWithMe = Row & MeRow;

/**
 * $1 is a list in JSON, looked up one by one: of an array PostgreSQL would count the elements and plan anew each time,
 * which costs three times what the rows cost.
 */
const sessionsSql = (more = '') => `
  SELECT wanted.token_hash, found.* FROM json_array_elements_text($1) wanted (token_hash)
  CROSS JOIN LATERAL (
    SELECT s.id, s.person_id, p.email, p.roles, s.created_at, s.last_used_at,
      cardinality(p.roles) > 0 AND EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id) AS has_factor ${more}
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = decode(wanted.token_hash, 'hex') AND s.expires_at > now()
    OFFSET 0) found`;

const statements = { sessions: sessionsSql(), callers: sessionsSql(`, ${moreOfMe}`) };

/** Marking use more often than this would turn every read into a write. */
const touchMilliseconds = 5 * 60_000;

@Injectable()
export class Sessions {
  private readonly found = new GatheredRead<Row>((hashes) => this.read('sessions', hashes));
  private readonly foundWithMe = new GatheredRead<RowWithMe>((hashes) => this.read('callers', hashes));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new session; its token leaves here once and is stored hashed. */
  async start(
    tx: EntityManager,
    person: Pick<Person, 'id' | 'email' | 'roles'>,
    userAgent: string | undefined,
  ): Promise<SessionGranted> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    const expiresAt = sessionExpiry(sessionKind(person), now, now);
    await tx.insert(Session, {
      id: newId(),
      personId: person.id,
      tokenHash: Buffer.from(hashOf(token), 'hex'),
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
      userAgent: userAgent?.slice(0, 300) ?? null,
    });
    await tx.update(Person, { id: person.id }, { lastSeenAt: this.clock.now() });
    return { token, expiresAt: expiresAt.toISOString() };
  }

  /** Whose token this is; null when it is unknown, ended or too old. */
  async find(token: string): Promise<FoundSession | null> {
    const row = await this.found.find(hashOf(token));
    return row && this.use(row);
  }

  /** The same with what `getMe` says of her, in the same statement. */
  async findWithMe(token: string): Promise<(FoundSession & { me: Me }) | null> {
    const row = await this.foundWithMe.find(hashOf(token));
    return row && { ...(await this.use(row)), me: toMe(row.person_id, row) };
  }

  private async use(row: Row): Promise<FoundSession> {
    if (Date.now() - row.last_used_at.getTime() > touchMilliseconds) await this.touch(row);
    const held = heldRoles({ ...row, hasFactor: row.has_factor }, this.config.STAFF_SECOND_FACTOR);
    return { sessionId: row.id, personId: row.person_id, ...held };
  }

  private async read<R extends Row>(
    name: keyof typeof statements,
    hashes: string[],
  ): Promise<ReadonlyMap<string, R>> {
    const values = [JSON.stringify(hashes)];
    const rows = await preparedQuery<R>(this.dataSource, name, statements[name], values);
    return new Map(rows.map((row) => [row.token_hash, row]));
  }

  private async touch(row: Row): Promise<void> {
    const now = new Date();
    await this.dataSource.query(
      `WITH used AS (UPDATE session SET last_used_at = $2, expires_at = $3 WHERE id = $1)
       UPDATE person SET last_seen_at = $5 WHERE id = $4`,
      [row.id, now, sessionExpiry(sessionKind(row), row.created_at, now), row.person_id, this.clock.now()],
    );
  }
}

/** In hexadecimal. */
function hashOf(token: string): string {
  return hash('sha256', token);
}
