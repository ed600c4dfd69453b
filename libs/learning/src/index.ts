import { DraftVersion } from './entities/draft-version.entity';
import { Draft } from './entities/draft.entity';
import { LessonProgress } from './entities/lesson-progress.entity';
import { LessonTick } from './entities/lesson-tick.entity';
import { MediaPosition } from './entities/media-position.entity';
import { QuizAttempt } from './entities/quiz-attempt.entity';
import { QuizGrant } from './entities/quiz-grant.entity';
import { ReviewClaim } from './entities/review-claim.entity';
import { ReviewDraft } from './entities/review-draft.entity';
import { ReviewRemark } from './entities/review-remark.entity';
import { Review } from './entities/review.entity';
import { RiskNote } from './entities/risk-note.entity';
import { StoredFile } from './entities/stored-file.entity';
import { SubmissionFile } from './entities/submission-file.entity';
import { Submission } from './entities/submission.entity';

export {
  certificationRoster,
  holdsOrHeld,
  type LastCertificate,
  type RosterEntry,
} from './certification-roster';
export { behindAndAbsent, type BehindAndAbsent } from './board/behind-and-absent';
export { draftOrConflict, Drafts, type DraftKey } from './drafts';
export { certificationFacts, completionFrom, learnerFacts, type Seat } from './learner-facts';
export { LearningModule } from './learning.module';
export {
  accessOf,
  doneFor,
  lessonAccessOf,
  modulesFor,
  waitingModules,
  type Standing,
} from './module-standing';
export { lessonHasCome, releasedModules } from './released-modules';
export type { HerCompletion } from './rules/criteria-for-her';
export { drawQuestions } from './rules/draw';
export { fewestCompletions } from './rules/fewest-completions';
export { gradeQuiz, rightOnes } from './rules/grade';
export { itemKey } from './rules/question-view';

/** For the list of entities only. */
export const learningEntities = [
  ...[LessonProgress, QuizAttempt, QuizGrant, Draft, DraftVersion, LessonTick, MediaPosition],
  ...[Submission, SubmissionFile, StoredFile, Review, ReviewClaim, ReviewDraft, ReviewRemark, RiskNote],
];
