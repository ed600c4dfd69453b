import { Injectable, Logger } from '@nestjs/common';
import { RecurringTasks } from '@tandem/platform';
import { DataSource, IsNull, Not } from 'typeorm';
import { QuizAttempt } from './entities/quiz-attempt.entity';
import { QuizQueries } from './quiz.queries';
import { gradeQuiz, rightOnes } from './rules/grade';

const batch = 200;

/** Attempts submitted before results were kept, or by a version of the software that did not, get theirs by the same rule. */
@Injectable()
export class GradeOldAttemptsJob {
  private readonly log = new Logger(GradeOldAttemptsJob.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QuizQueries,
    tasks: RecurringTasks,
  ) {
    tasks.every(600, 'learning.grade-old-attempts', () => this.run());
  }

  async run(): Promise<void> {
    const { manager } = this.dataSource;
    const where = { submittedAt: Not(IsNull()), results: IsNull() };
    for (let skip = 0; ;) {
      const attempts = await manager.find(QuizAttempt, { where, order: { id: 'ASC' }, take: batch, skip });
      for (const attempt of attempts) {
        try {
          const { results } = gradeQuiz(await this.queries.asked(attempt), attempt.answers);
          await manager.update(QuizAttempt, { id: attempt.id }, { results: rightOnes(results) });
        } catch (error) {
          // One that cannot be read must not keep the others.
          skip += 1;
          this.log.error(`attempt ${attempt.id}: ${(error as Error).message}`);
        }
      }
      if (attempts.length < batch) return;
    }
  }
}
