import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { IdentityModule } from '@tandem/identity';
import { CaptureLead } from './capture-lead';
import { ConfirmLead } from './confirm-lead';
import { JoinPlacementJob } from './join-placement.job';
import { KeepPlacement } from './keep-placement';
import { LeadsController } from './leads.controller';
import { LeadsQueries } from './leads.queries';
import { RoleFinderController } from './role-finder.controller';
import { RoleResults } from './role-results';
import { UnsubscribeLead } from './unsubscribe-lead';

@Module({
  imports: [CatalogueModule, IdentityModule],
  controllers: [LeadsController, RoleFinderController],
  providers: [
    ...[CaptureLead, ConfirmLead, LeadsQueries, UnsubscribeLead],
    ...[JoinPlacementJob, KeepPlacement, RoleResults],
  ],
})
export class ProspectsModule {}
