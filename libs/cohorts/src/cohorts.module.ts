import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsController } from './cohorts.controller';
import { CohortsQueries } from './cohorts.queries';
import { KeepReleases } from './keep-releases';
import { CancelLiveSession } from './live-sessions/cancel-live-session';
import { ChangeLiveSession } from './live-sessions/change-live-session';
import { LiveSessionsController } from './live-sessions/live-sessions.controller';
import { LiveSessionsQueries } from './live-sessions/live-sessions.queries';
import { PlanLiveSessions } from './live-sessions/plan-live-sessions';
import { SaveCohort } from './save-cohort';

@Module({
  imports: [CatalogueModule],
  controllers: [CohortsController, LiveSessionsController],
  providers: [
    ...[CohortsQueries, KeepReleases, SaveCohort],
    ...[CancelLiveSession, ChangeLiveSession, LiveSessionsQueries, PlanLiveSessions],
  ],
  exports: [CohortsQueries],
})
export class CohortsModule {}
