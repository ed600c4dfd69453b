import { Injectable } from '@nestjs/common';
import {
  directoryPageSize,
  type DirectoryMember,
  type getDirectory,
  type getDirectoryMember,
  type InputOf,
  type ResponseOf,
} from '@tandem/contracts';
import { scopeValues } from '@tandem/cohorts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { searchWords } from '../rules/search-words';
import { people, readable, seated } from './directory-sql';

type Directory = ResponseOf<typeof getDirectory>;

/** A `DirectoryMember` of `d`. */
const member = `json_build_object('personId', d.person_id,
  'name', (SELECT p.name FROM person p WHERE p.id = d.person_id),
  'cohorts', (SELECT coalesce(json_agg(c.name ORDER BY c.starts_on DESC, c.name), '[]')
    FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE e.person_id = d.person_id AND ${seated}),
  'answers', (SELECT json_agg(json_build_object('prompt', a.prompt, 'text', a.text)
      ORDER BY array_position(ARRAY['contribution', 'skills', 'goal', 'surprise'], a.prompt))
    FROM onboarding_answer a WHERE a.person_id = d.person_id AND a.audience IN ('academy', d.audience)))`;

/** $3 words, $4 cohort or null, $5 offset. The longest word is what the index is asked for. */
const listSql = (searching: boolean) => `
  WITH ${people},
  asked AS MATERIALIZED (
    SELECT array_agg('%' || regexp_replace(lower(unaccent(word)), '([\\\\%_])', '\\\\\\1', 'g') || '%'
      ORDER BY length(word) DESC) AS patterns FROM unnest($3::text[]) AS words (word)),
  found AS MATERIALIZED (
    SELECT d.person_id, d.audience, d.name FROM directory_entry d
    WHERE ${searching ? 'd.words LIKE (SELECT patterns[1] FROM asked) AND d.words LIKE ALL (SELECT unnest(patterns) FROM asked) AND ' : ''}
      ${readable} AND ($4::uuid IS NULL OR EXISTS (
        SELECT FROM enrolment e WHERE e.person_id = d.person_id AND e.cohort_id = $4 AND ${seated})))
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'own', c.id IN (SELECT id FROM mine))
       ORDER BY c.id IN (SELECT id FROM mine) DESC, c.starts_on DESC, c.name), '[]')
     FROM cohort c WHERE EXISTS (SELECT FROM mine) AND (c.id IN (SELECT id FROM mine) OR EXISTS (
       SELECT FROM enrolment e JOIN directory_entry d ON d.person_id = e.person_id AND d.audience = 'academy'
       WHERE e.cohort_id = c.id AND ${seated}))) AS cohorts,
    (SELECT count(*)::int FROM found) AS total,
    (SELECT coalesce(json_agg(${member} ORDER BY d.name, d.person_id), '[]')
     FROM (SELECT * FROM found ORDER BY name, person_id LIMIT ${directoryPageSize} OFFSET $5) d) AS members`;

const [allSql, searchSql] = [listSql(false), listSql(true)];

const memberSql = `
  WITH ${people}
  SELECT ${member} AS member FROM directory_entry d
  WHERE d.person_id = $3 AND CASE WHEN d.person_id = $1::uuid THEN d.audience = 'cohort' ELSE ${readable} END`;

@Injectable()
export class DirectoryQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Whoever shows an answer to the reader: a name appears because its owner chose to. */
  async directory({ query }: InputOf<typeof getDirectory>, actor: KnownActor): Promise<Directory> {
    const words = searchWords(query.search);
    const [found] = await this.dataSource.query<[Omit<Directory, 'page'>]>(
      words.length > 0 ? searchSql : allSql,
      [...scopeValues(actor), words, query.cohortId ?? null, (query.page - 1) * directoryPageSize],
    );
    return { ...found, page: query.page };
  }

  /**
   * Her own as her cohort sees it, before she is in one too.
   * @throws DomainError `not-found`, also for whoever shows nothing to the reader
   */
  async member({ params }: InputOf<typeof getDirectoryMember>, actor: KnownActor): Promise<DirectoryMember> {
    const [row] = await this.dataSource.query<Array<{ member: DirectoryMember }>>(memberSql, [
      ...scopeValues(actor),
      params.personId,
    ]);
    if (!row) throw new DomainError('not-found');
    return row.member;
  }
}
