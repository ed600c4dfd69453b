import { Injectable } from '@nestjs/common';
import type { Onboarding, OnboardingAnswer } from '@tandem/contracts';
import { preparedQuery } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { nextPrompt } from './rules/next-prompt';

interface Row {
  done_at: Date | null;
  answers: Array<Omit<OnboardingAnswer, 'updatedAt'> & { updatedAt: string }>;
}

const statement = `SELECT (SELECT done_at FROM onboarding WHERE person_id = $1) AS done_at,
  (SELECT coalesce(json_agg(json_build_object('prompt', prompt, 'text', text, 'audience', audience,
     'updatedAt', updated_at) ORDER BY array_position(ARRAY['contribution', 'surprise', 'goal', 'skills'], prompt)), '[]')
   FROM onboarding_answer WHERE person_id = $1) AS answers`;

@Injectable()
export class OnboardingQueries {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<Onboarding> {
    const [row] = await preparedQuery<Row>(this.dataSource, 'onboarding', statement, [personId]);
    return {
      answers: answersOf(row!),
      next: nextPrompt(
        row!.answers.map(({ prompt }) => prompt),
        row!.done_at !== null,
      ),
      doneAt: row!.done_at?.toISOString() ?? null,
    };
  }
}

/** All her answers, shared or not, for the page that her trainers read. The caller has checked that they may. */
export async function onboardingAnswers(
  manager: EntityManager,
  personId: string,
): Promise<{ done: boolean; answers: OnboardingAnswer[] }> {
  const [row] = await manager.query<Row[]>(statement, [personId]);
  return { done: row!.done_at !== null, answers: answersOf(row!) };
}

function answersOf({ answers }: Row): OnboardingAnswer[] {
  return answers.map((answer) => ({ ...answer, updatedAt: new Date(answer.updatedAt).toISOString() }));
}
