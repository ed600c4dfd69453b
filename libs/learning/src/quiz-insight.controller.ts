import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { GrantAttempt } from './grant-attempt';
import { QuizStatisticsQueries } from './quiz-statistics.queries';

/** Quizzes as trainers see them. */
@Controller()
export class QuizInsightController {
  constructor(
    private readonly grants: GrantAttempt,
    private readonly statistics: QuizStatisticsQueries,
  ) {}

  @Endpoint(contract.grantAttempt)
  grantAttempt(input: InputOf<typeof contract.grantAttempt>, actor: KnownActor) {
    return this.grants.run(input, actor);
  }

  @Endpoint(contract.listQuizStatistics)
  listQuizStatistics(input: InputOf<typeof contract.listQuizStatistics>, actor: Actor) {
    return this.statistics.list(input, actor);
  }

  @Endpoint(contract.getQuizStatistics)
  getQuizStatistics(input: InputOf<typeof contract.getQuizStatistics>, actor: Actor) {
    return this.statistics.quiz(input, actor);
  }
}
