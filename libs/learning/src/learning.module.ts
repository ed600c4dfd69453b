import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsModule } from '@tandem/cohorts';
import { BoardQueries } from './board.queries';
import { CourseFilesQueries } from './course-files.queries';
import { DashboardQueries } from './dashboard.queries';
import { Drafts } from './drafts';
import { FinalCases } from './final-cases';
import { JoinGuestJob } from './join-guest.job';
import { LearningController } from './learning.controller';
import { LessonRecords } from './lesson-records';
import { LessonsQueries } from './lessons.queries';
import { Notes } from './notes';
import { NotesQueries } from './notes.queries';
import { QuizQueries } from './quiz.queries';
import { RecordLesson } from './record-lesson';
import { StudyController } from './study.controller';
import { TakeQuiz } from './take-quiz';

@Module({
  imports: [CatalogueModule, CohortsModule],
  controllers: [LearningController, StudyController],
  providers: [
    BoardQueries,
    CourseFilesQueries,
    DashboardQueries,
    Drafts,
    FinalCases,
    JoinGuestJob,
    LessonRecords,
    LessonsQueries,
    Notes,
    NotesQueries,
    QuizQueries,
    RecordLesson,
    TakeQuiz,
  ],
  exports: [Drafts],
})
export class LearningModule {}
