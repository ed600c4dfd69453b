import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, localeOf, tableAnswer, type ApiRequest, type KnownActor } from '@tandem/platform';
import { orUnavailable } from '../stripe/stripe-client';
import { differenceTable } from './difference-table';
import { ReconciliationQueries } from './reconciliation.queries';
import { RemedyDifference } from './remedy-difference';
import { RunReconciliation } from './run-reconciliation';

@Controller()
export class ReconciliationController {
  constructor(
    private readonly queries: ReconciliationQueries,
    private readonly reconciliation: RunReconciliation,
    private readonly remedies: RemedyDifference,
  ) {}

  @Endpoint(contract.getReconciliation)
  getReconciliation() {
    return this.queries.get();
  }

  @Endpoint(contract.reconcile)
  async reconcile({ body }: InputOf<typeof contract.reconcile>, actor: KnownActor) {
    return this.queries.run(await this.reconciliation.run(body, actor));
  }

  @Endpoint(contract.carryOutRemedy)
  async carryOutRemedy({ params }: InputOf<typeof contract.carryOutRemedy>, actor: KnownActor) {
    return { settled: await orUnavailable(this.remedies.run(params.differenceId, actor)) };
  }

  @Endpoint(contract.dismissDifference)
  dismissDifference({ params, body }: InputOf<typeof contract.dismissDifference>, actor: KnownActor) {
    return this.remedies.dismiss(params.differenceId, body.note, actor);
  }

  @Endpoint(contract.exportDifferences)
  async exportDifferences(_input: unknown, _actor: KnownActor, request: ApiRequest) {
    const table = differenceTable(await this.queries.differences(), localeOf(request));
    return tableAnswer({ table, name: 'ecarts', format: 'csv' }, request);
  }
}
