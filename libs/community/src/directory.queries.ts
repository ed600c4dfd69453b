import { Injectable } from '@nestjs/common';
import type { getDirectory, InputOf, ResponseOf } from '@tandem/contracts';
import { scopeValues, withinScope } from '@tandem/cohorts';
import { DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { searchWords } from './rules/search-words';

type Directory = ResponseOf<typeof getDirectory>;

interface Row {
  id: string;
  name: string;
  members: Directory['members'];
}

/** Without accents and case, so that « elodie » finds « Élodie ». */
const plain = (text: string): string => `lower(unaccent(normalize(${text}, NFC)))`;

/** A member of the cohort reaches it too, whatever her other roles reach. */
const reachable = `(${withinScope('c', 2, 3)} OR EXISTS (
  SELECT FROM enrolment e WHERE e.cohort_id = c.id AND e.person_id = $2::uuid AND e.status IN ('active', 'paused')))`;

const statement = `
  SELECT c.id, c.name, (
    SELECT coalesce(json_agg(json_build_object('personId', m.id, 'name', m.name, 'answers', m.answers)
      ORDER BY ${plain('m.name')}, m.id), '[]')
    FROM (
      SELECT p.id, p.name, string_agg(a.text, ' ') AS texts,
        json_agg(json_build_object('prompt', a.prompt, 'text', a.text) ORDER BY
          array_position(ARRAY['contribution', 'surprise', 'goal', 'skills'], a.prompt)) AS answers
      FROM enrolment e JOIN person p ON p.id = e.person_id
        JOIN onboarding_answer a ON a.person_id = p.id AND a.shared
      WHERE e.cohort_id = c.id AND e.status IN ('active', 'paused')
      GROUP BY p.id
    ) m
    WHERE NOT EXISTS (SELECT FROM unnest($4::text[]) AS word
      WHERE position(${plain('word')} IN ${plain(`m.name || ' ' || m.texts`)}) = 0)
  ) AS members
  FROM cohort c WHERE c.id = $1 AND ${reachable}`;

@Injectable()
export class DirectoryQueries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Members who share at least one answer: a name appears because its owner chose to.
   * @throws DomainError `not-found`, also for a cohort out of reach
   */
  async directory({ params, query }: InputOf<typeof getDirectory>, actor: KnownActor): Promise<Directory> {
    const [row] = await this.dataSource.query<Row[]>(statement, [
      params.cohortId,
      ...scopeValues(actor),
      searchWords(query.search),
    ]);
    if (!row) throw new DomainError('not-found');
    return { cohort: { id: row.id, name: row.name }, members: row.members };
  }
}
