import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { CohortsController } from './cohorts.controller';
import { CohortsQueries } from './cohorts.queries';
import { KeepReleases } from './keep-releases';
import { SaveCohort } from './save-cohort';

@Module({
  imports: [CatalogueModule],
  controllers: [CohortsController],
  providers: [CohortsQueries, KeepReleases, SaveCohort],
  exports: [CohortsQueries],
})
export class CohortsModule {}
