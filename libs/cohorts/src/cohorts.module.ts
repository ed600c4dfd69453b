import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsController } from './cohorts.controller';
import { CohortsQueries } from './cohorts.queries';
import { KeepReleases } from './keep-releases';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarFeeds } from './calendar/calendar-feeds';
import { CalendarQueries } from './calendar/calendar.queries';
import { CancelLiveSession } from './live-sessions/cancel-live-session';
import { ChangeLiveSession } from './live-sessions/change-live-session';
import { LiveSessionsController } from './live-sessions/live-sessions.controller';
import { LiveSessionsQueries } from './live-sessions/live-sessions.queries';
import { PlanLiveSessions } from './live-sessions/plan-live-sessions';
import { RecordLiveSession } from './live-sessions/record-live-session';
import { SaveCohort } from './save-cohort';

@Module({
  imports: [CatalogueModule],
  controllers: [CohortsController, LiveSessionsController, CalendarController],
  providers: [
    ...[CohortsQueries, KeepReleases, SaveCohort],
    ...[CancelLiveSession, ChangeLiveSession, LiveSessionsQueries, PlanLiveSessions, RecordLiveSession],
    ...[CalendarFeeds, CalendarQueries],
  ],
  exports: [CohortsQueries],
})
export class CohortsModule {}
