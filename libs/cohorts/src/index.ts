import { CohortTrainer } from './entities/cohort-trainer.entity';
import { Cohort } from './entities/cohort.entity';
import { Enrolment } from './entities/enrolment.entity';
import { LiveSession } from './entities/live-session.entity';

export { CohortsQueries } from './cohorts.queries';
export { CohortsModule } from './cohorts.module';
export { cohortStartsAt, moduleOpensAt, weeklyReleasePlan, type ClockedCohort } from './rules/release-plan';
export { weeklySessions } from './rules/weekly-sessions';
export { releaseTimes } from './rules/release-times';
export { scopeValues, withinScope } from './scope';
export { activateSeat, holdSeat, lockSeats, releaseSeat } from './seats';

/** For the list of entities only. */
export const cohortEntities = [Cohort, CohortTrainer, LiveSession, Enrolment];
