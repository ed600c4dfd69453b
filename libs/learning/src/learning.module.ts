import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsModule } from '@tandem/cohorts';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsQueries } from './assignments.queries';
import { BoardController } from './board/board.controller';
import { CohortBoardQueries } from './board/cohort-board.queries';
import { MembersQueries } from './board/members.queries';
import { RisksQueries } from './board/risks.queries';
import { WriteRiskNote } from './board/write-risk-note';
import { BoardQueries } from './board.queries';
import { ClaimNextSubmission } from './claim-next-submission';
import { ClaimSubmission } from './claim-submission';
import { CourseFilesQueries } from './course-files.queries';
import { DashboardQueries } from './dashboard.queries';
import { Drafts } from './drafts';
import { EvidenceBundle } from './evidence/evidence-bundle';
import { EvidenceController } from './evidence/evidence.controller';
import { WorkEvidenceQueries } from './evidence/work-evidence.queries';
import { GradeOldAttemptsJob } from './grade-old-attempts.job';
import { GrantAttempt } from './grant-attempt';
import { JoinGuestJob } from './join-guest.job';
import { LearningController } from './learning.controller';
import { LessonRecords } from './lesson-records';
import { LessonsQueries } from './lessons.queries';
import { Notes } from './notes';
import { NotesQueries } from './notes.queries';
import { QuizInsightController } from './quiz-insight.controller';
import { QuizStatisticsQueries } from './quiz-statistics.queries';
import { QuizQueries } from './quiz.queries';
import { RecordLesson } from './record-lesson';
import { ReviewDrafts } from './review-drafts';
import { ReviewRemarks } from './review-remarks';
import { ReviewRemarksController } from './review-remarks.controller';
import { ReviewRemarksQueries } from './review-remarks.queries';
import { ReviewSubmission } from './review-submission';
import { ReviewsQueries } from './reviews.queries';
import { StudyController } from './study.controller';
import { SweepReviewDraftsJob } from './sweep-review-drafts.job';
import { TakeQuiz } from './take-quiz';
import { HandedInFiles } from './uploads/handed-in-files';
import { SubmissionFiles } from './uploads/submission-files';
import { SweepFilesJob } from './uploads/sweep-files.job';
import { WriteSubmission } from './write-submission';

@Module({
  imports: [CatalogueModule, CohortsModule],
  controllers: [
    LearningController,
    BoardController,
    StudyController,
    AssignmentsController,
    ReviewRemarksController,
    QuizInsightController,
    EvidenceController,
  ],
  providers: [
    AssignmentsQueries,
    BoardQueries,
    ClaimNextSubmission,
    ClaimSubmission,
    CohortBoardQueries,
    CourseFilesQueries,
    DashboardQueries,
    Drafts,
    HandedInFiles,
    GradeOldAttemptsJob,
    GrantAttempt,
    JoinGuestJob,
    LessonRecords,
    LessonsQueries,
    Notes,
    NotesQueries,
    QuizQueries,
    QuizStatisticsQueries,
    RecordLesson,
    ReviewDrafts,
    ReviewRemarks,
    ReviewRemarksQueries,
    ReviewsQueries,
    ReviewSubmission,
    MembersQueries,
    RisksQueries,
    SubmissionFiles,
    SweepFilesJob,
    SweepReviewDraftsJob,
    TakeQuiz,
    EvidenceBundle,
    WorkEvidenceQueries,
    WriteRiskNote,
    WriteSubmission,
  ],
  exports: [Drafts],
})
export class LearningModule {}
