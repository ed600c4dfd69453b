import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor } from '@tandem/platform';
import { CaptureLead } from './capture-lead';
import { ConfirmLead } from './confirm-lead';
import { LeadsQueries } from './leads.queries';
import { UnsubscribeLead } from './unsubscribe-lead';

@Controller()
export class LeadsController {
  constructor(
    private readonly queries: LeadsQueries,
    private readonly capture: CaptureLead,
    private readonly confirmation: ConfirmLead,
    private readonly unsubscription: UnsubscribeLead,
  ) {}

  @Endpoint(contract.captureLead)
  captureLead(input: InputOf<typeof contract.captureLead>, actor: Actor) {
    return this.capture.run(input, actor);
  }

  @Endpoint(contract.confirmLead)
  confirmLead(input: InputOf<typeof contract.confirmLead>) {
    return this.confirmation.run(input);
  }

  @Endpoint(contract.unsubscribeLead)
  unsubscribeLead(input: InputOf<typeof contract.unsubscribeLead>) {
    return this.unsubscription.run(input);
  }

  @Endpoint(contract.listLeads)
  listLeads() {
    return this.queries.list();
  }
}
