import { AttendanceMark } from './entities/attendance-mark.entity';
import { AttendanceOpening } from './entities/attendance-opening.entity';
import { AttendanceSheet } from './entities/attendance-sheet.entity';
import { CalendarFeed } from './entities/calendar-feed.entity';
import { CohortRelease } from './entities/cohort-release.entity';
import { CohortTrained } from './entities/cohort-trained.entity';
import { CohortTrainer } from './entities/cohort-trainer.entity';
import { Cohort } from './entities/cohort.entity';
import { EnrolmentRelease } from './entities/enrolment-release.entity';
import { EnrolmentShift } from './entities/enrolment-shift.entity';
import { EnrolmentStanding } from './entities/enrolment-standing.entity';
import { Enrolment } from './entities/enrolment.entity';
import { LiveSession } from './entities/live-session.entity';
import { ReleaseChange } from './entities/release-change.entity';
import { WaitlistEntry } from './entities/waitlist-entry.entity';

export { attendanceFacts } from './attendance/attendance-facts';
export { attendanceHours } from './attendance/attendance-hours';
export { countedSessions, seatedSince, type SeatAttendance } from './attendance/counted-sessions';
export { freezeSheet } from './attendance/freeze-sheet';
export { memberHalves, type MemberHalf } from './attendance/member-halves';
export { seatAttendance } from './attendance/seat-attendance';
export { sheetOf } from './attendance/sheet-view';
export { CohortsQueries } from './cohorts.queries';
export { CohortsModule } from './cohorts.module';
export { decidedFor, herPace, type Decided } from './plan/her-pace';
export { concernedBy, whyUnreached } from './live-sessions/concerned';
export { calendarObject, type CalendarSession } from './live-sessions/calendar-object';
export { halfDaysOf } from './rules/half-days';
export { joinOpens } from './rules/live-session-state';
export { cohortStartsAt, weeklyReleasePlan } from './rules/release-plan';
export { weeklySessions } from './rules/weekly-sessions';
export { everyTrainerOf, scopeValues, trainersAt, trainersOf, withinScope } from './scope';
export { seatEnded } from './seat-ends';
export { seatOpens, seatOpensAsOf, seatReleases } from './seat-releases';
export { activateSeat, extendHold, holdSeat, lockSeats, pauseSeat, releaseSeat, resumeSeat } from './seats';
export { seatOffered, seatOffers, seatsLeft, sellsSeats } from './waitlist/read-seats';
export { writeReleases } from './write-releases';

/** For the list of entities only. */
export const cohortEntities = [
  ...[CalendarFeed, Cohort, CohortRelease, CohortTrained, CohortTrainer, LiveSession],
  ...[Enrolment, EnrolmentRelease, EnrolmentShift, EnrolmentStanding, ReleaseChange],
  ...[AttendanceMark, AttendanceOpening, AttendanceSheet],
  WaitlistEntry,
];
