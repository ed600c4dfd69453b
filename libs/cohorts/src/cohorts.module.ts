import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { IdentityModule } from '@tandem/identity';
import { ArchiveCohort } from './archive-cohort';
import { AttendanceController } from './attendance/attendance.controller';
import { AttendanceQueries } from './attendance/attendance.queries';
import { CountersignAttendance } from './attendance/countersign-attendance';
import { FormerMembersQueries } from './attendance/former-members.queries';
import { MyAttendanceQueries } from './attendance/my-attendance.queries';
import { NoteAttendance } from './attendance/note-attendance';
import { OpenSigning } from './attendance/open-signing';
import { SheetPapers } from './attendance/sheet-papers';
import { SignAttendance } from './attendance/sign-attendance';
import { TellAbsence } from './attendance/tell-absence';
import { CohortsController } from './cohorts.controller';
import { CohortsQueries } from './cohorts.queries';
import { DuplicateCohort } from './duplicate-cohort';
import { KeepReleases } from './keep-releases';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarFeeds } from './calendar/calendar-feeds';
import { CalendarQueries } from './calendar/calendar.queries';
import { ChangeSessions } from './live-sessions/change-sessions';
import { LiveSessionsController } from './live-sessions/live-sessions.controller';
import { LiveSessionsQueries } from './live-sessions/live-sessions.queries';
import { RecordLiveSession } from './live-sessions/record-live-session';
import { ChangePlan } from './plan/change-plan';
import { MemberPlanQueries } from './plan/member-plan.queries';
import { PlanController } from './plan/plan.controller';
import { SaveCohort } from './save-cohort';
import { LeaveCohorts } from './trainers/leave-cohorts';
import { SetTrainers } from './trainers/set-trainers';
import { JoinWaitlist } from './waitlist/join-waitlist';
import { OfferFreedSeats } from './waitlist/offer-freed-seats';
import { QuitWaitlist } from './waitlist/quit-waitlist';
import { WaitlistController } from './waitlist/waitlist.controller';
import { WaitlistQueries } from './waitlist/waitlist.queries';

@Module({
  imports: [CatalogueModule, IdentityModule],
  controllers: [
    ...[CohortsController, LiveSessionsController, CalendarController],
    ...[PlanController, AttendanceController, WaitlistController],
  ],
  providers: [
    ...[ArchiveCohort, CohortsQueries, DuplicateCohort, KeepReleases, LeaveCohorts, SaveCohort, SetTrainers],
    ...[ChangeSessions, LiveSessionsQueries, RecordLiveSession],
    ...[CalendarFeeds, CalendarQueries, ChangePlan, MemberPlanQueries],
    ...[AttendanceQueries, MyAttendanceQueries, OpenSigning, SignAttendance, TellAbsence],
    ...[FormerMembersQueries, NoteAttendance, CountersignAttendance, SheetPapers],
    ...[JoinWaitlist, OfferFreedSeats, QuitWaitlist, WaitlistQueries],
  ],
  exports: [CohortsQueries],
})
export class CohortsModule {}
