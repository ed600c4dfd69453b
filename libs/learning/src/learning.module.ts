import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsModule } from '@tandem/cohorts';
import { BoardQueries } from './board.queries';
import { DashboardQueries } from './dashboard.queries';
import { Drafts } from './drafts';
import { FinalCases } from './final-cases';
import { JoinGuestJob } from './join-guest.job';
import { LearningController } from './learning.controller';
import { LessonsQueries } from './lessons.queries';
import { QuizQueries } from './quiz.queries';
import { RecordLesson } from './record-lesson';
import { TakeQuiz } from './take-quiz';

@Module({
  imports: [CatalogueModule, CohortsModule],
  controllers: [LearningController],
  providers: [
    BoardQueries,
    DashboardQueries,
    Drafts,
    FinalCases,
    JoinGuestJob,
    LessonsQueries,
    QuizQueries,
    RecordLesson,
    TakeQuiz,
  ],
  exports: [Drafts],
})
export class LearningModule {}
