import { DraftVersion } from './entities/draft-version.entity';
import { Draft } from './entities/draft.entity';
import { FinalCase } from './entities/final-case.entity';
import { LessonProgress } from './entities/lesson-progress.entity';
import { LessonTick } from './entities/lesson-tick.entity';
import { MediaPosition } from './entities/media-position.entity';
import { QuizAttempt } from './entities/quiz-attempt.entity';

export { draftOrConflict, Drafts, type DraftKey } from './drafts';
export { certificationFacts, completionFrom, type CertificationFacts } from './learner-facts';
export { LearningModule } from './learning.module';
export { gradeQuiz } from './rules/grade';
export { itemKey } from './rules/question-view';

/** For the list of entities only. */
export const learningEntities = [
  LessonProgress,
  QuizAttempt,
  FinalCase,
  Draft,
  DraftVersion,
  LessonTick,
  MediaPosition,
];
