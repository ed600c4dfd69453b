import { CalendarFeed } from './entities/calendar-feed.entity';
import { CohortRelease } from './entities/cohort-release.entity';
import { CohortTrainer } from './entities/cohort-trainer.entity';
import { Cohort } from './entities/cohort.entity';
import { Enrolment } from './entities/enrolment.entity';
import { LiveSession } from './entities/live-session.entity';

export { CohortsQueries } from './cohorts.queries';
export { CohortsModule } from './cohorts.module';
export { calendarObject, type CalendarSession } from './live-sessions/calendar-object';
export { joinOpens } from './rules/live-session-state';
export { cohortStartsAt, weeklyReleasePlan } from './rules/release-plan';
export { weeklySessions } from './rules/weekly-sessions';
export { scopeValues, withinScope } from './scope';
export { activateSeat, extendHold, holdSeat, lockSeats, pauseSeat, releaseSeat, resumeSeat } from './seats';
export { writeReleases } from './write-releases';

/** For the list of entities only. */
export const cohortEntities = [CalendarFeed, Cohort, CohortRelease, CohortTrainer, LiveSession, Enrolment];
