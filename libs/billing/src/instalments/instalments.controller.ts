import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { ChangeMeans } from './change-means';
import { PayInstalment } from './pay-instalment';
import { TimelineQueries } from './timeline.queries';

@Controller()
export class InstalmentsController {
  constructor(
    private readonly means: ChangeMeans,
    private readonly payment: PayInstalment,
    private readonly timeline: TimelineQueries,
  ) {}

  @Endpoint(contract.getMeansOfPayment)
  getMeansOfPayment(_input: unknown, actor: KnownActor) {
    return this.means.current(actor);
  }

  @Endpoint(contract.changeMeansOfPayment)
  changeMeansOfPayment(input: InputOf<typeof contract.changeMeansOfPayment>, actor: KnownActor) {
    return this.means.open(input, actor);
  }

  @Endpoint(contract.payInstalment)
  payInstalment(input: InputOf<typeof contract.payInstalment>, actor: KnownActor) {
    return this.payment.run(input, actor);
  }

  @Endpoint(contract.getOrderTimeline)
  getOrderTimeline(input: InputOf<typeof contract.getOrderTimeline>, actor: Actor) {
    return this.timeline.run(input, actor);
  }
}
