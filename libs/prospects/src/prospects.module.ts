import { Module } from '@nestjs/common';
import { IdentityModule } from '@tandem/identity';
import { CaptureLead } from './capture-lead';
import { ConfirmLead } from './confirm-lead';
import { LeadsController } from './leads.controller';
import { LeadsQueries } from './leads.queries';
import { UnsubscribeLead } from './unsubscribe-lead';

@Module({
  imports: [IdentityModule],
  controllers: [LeadsController],
  providers: [CaptureLead, ConfirmLead, LeadsQueries, UnsubscribeLead],
})
export class ProspectsModule {}
