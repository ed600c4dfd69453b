import { Injectable } from '@nestjs/common';
import type {
  getMe,
  getQualifications,
  InputOf,
  listPeople,
  listSessions,
  Me,
  ResponseOf,
} from '@tandem/contracts';
import { preparedQuery, type Actor, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { moreOfMe, nobody, toMe, type MeRow } from './me';

const pageSize = 50;

@Injectable()
export class AccountQueries {
  constructor(private readonly dataSource: DataSource) {}

  async me({ personId, locale }: Actor): Promise<ResponseOf<typeof getMe>> {
    if (personId === null) return nobody(locale);
    const sql = `SELECT email, roles, ${moreOfMe} FROM person p WHERE id = $1`;
    const [row] = await preparedQuery<MeRow>(this.dataSource, 'me', sql, [personId]);
    return row ? toMe(personId, row) : nobody(locale);
  }

  async qualifications({ personId }: KnownActor): Promise<ResponseOf<typeof getQualifications>> {
    const [row] = await this.dataSource.query<Array<{ qualifications: string }>>(
      'SELECT qualifications FROM person WHERE id = $1',
      [personId],
    );
    return row!;
  }

  async sessions(actor: KnownActor): Promise<ResponseOf<typeof listSessions>> {
    const rows = await this.dataSource.query<
      Array<{ id: string; created_at: Date; last_used_at: Date; user_agent: string | null }>
    >(
      `SELECT id, created_at, last_used_at, user_agent FROM session
       WHERE person_id = $1 AND expires_at > now() ORDER BY last_used_at DESC`,
      [actor.personId],
    );
    return {
      sessions: rows.map((row) => ({
        id: row.id,
        current: row.id === actor.sessionId,
        createdAt: row.created_at.toISOString(),
        lastUsedAt: row.last_used_at.toISOString(),
        userAgent: row.user_agent,
      })),
    };
  }

  async people({ query }: InputOf<typeof listPeople>): Promise<ResponseOf<typeof listPeople>> {
    const rows = await this.dataSource.query<
      Array<{
        id: string;
        name: string;
        email: string;
        roles: Me['roles'];
        created_at: Date;
        last_seen_at: Date | null;
        cohorts: string[];
        second_factor: boolean;
        total: number;
      }>
    >(
      `SELECT p.id, p.name, p.email, p.roles, p.created_at, p.last_seen_at, count(*) OVER ()::int AS total,
         ARRAY(SELECT c.name FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
               WHERE e.person_id = p.id AND e.status IN ('active', 'paused') ORDER BY c.starts_on) AS cohorts,
         EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id) AS second_factor
       FROM person p
       WHERE p.email IS NOT NULL AND ($1::text IS NULL OR $1 = ANY (p.roles))
         AND ($2::text IS NULL OR unaccent(p.name) ILIKE '%' || unaccent($2) || '%' OR p.email ILIKE '%' || $2 || '%')
       ORDER BY cardinality(p.roles) DESC, p.name, p.id LIMIT $3 OFFSET $4`,
      [query.role ?? null, likePattern(query.search), pageSize, (query.page - 1) * pageSize],
    );
    return {
      people: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        roles: row.roles,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at?.toISOString() ?? null,
        cohorts: row.cohorts,
        secondFactor: row.second_factor,
      })),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize,
    };
  }
}

/** What was typed, as a literal part of a LIKE pattern; null for nothing. */
function likePattern(search: string | undefined): string | null {
  return search ? search.replace(/[\\%_]/g, '\\$&') : null;
}
