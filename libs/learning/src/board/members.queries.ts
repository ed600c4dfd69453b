import { Injectable } from '@nestjs/common';
import { CohortsQueries } from '@tandem/cohorts';
import type { InputOf, listMembers, OnboardingAnswer, ResponseOf } from '@tandem/contracts';
import type { Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';

interface Row {
  person_id: string;
  name: string;
  email: string;
  enrolled_at: Date;
  onboarded: boolean;
  answers: OnboardingAnswer[];
}

/** Members of a cohort one under the other, as the page of each tells of her. */
@Injectable()
export class MembersQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortsQueries,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list({ params }: InputOf<typeof listMembers>, actor: Actor): Promise<ResponseOf<typeof listMembers>> {
    const { id, name, zone } = await this.cohorts.summary(params.cohortId, actor);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT p.id AS person_id, p.name, p.email, coalesce(e.activated_at, e.created_at) AS enrolled_at,
         EXISTS (SELECT FROM onboarding o WHERE o.person_id = p.id AND o.done_at IS NOT NULL) AS onboarded,
         (SELECT coalesce(json_agg(json_build_object('prompt', prompt, 'text', text, 'audience', audience,
            'updatedAt', updated_at)), '[]') FROM onboarding_answer WHERE person_id = p.id) AS answers
       FROM enrolment e JOIN person p ON p.id = e.person_id
       WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused') ORDER BY p.name, p.id`,
      [id],
    );
    return {
      cohort: { id, name, zone },
      members: rows.map((row) => ({
        ...{ personId: row.person_id, name: row.name, email: row.email },
        enrolledAt: row.enrolled_at.toISOString(),
        onboarding: {
          done: row.onboarded,
          answers: row.answers.map((answer) => ({
            ...answer,
            updatedAt: new Date(answer.updatedAt).toISOString(),
          })),
        },
      })),
    };
  }
}
