import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type ApiRequest, type KnownActor } from '@tandem/platform';
import { ChangeSecondFactor } from './change-second-factor';
import { CompleteSignIn } from './complete-sign-in';
import { SecondFactorQueries } from './second-factor.queries';
import { SetUpSecondFactor } from './set-up-second-factor';

@Controller()
export class SecondFactorController {
  constructor(
    private readonly queries: SecondFactorQueries,
    private readonly secondStep: CompleteSignIn,
    private readonly setUp: SetUpSecondFactor,
    private readonly change: ChangeSecondFactor,
  ) {}

  @Endpoint(contract.completeSignIn)
  completeSignIn(input: InputOf<typeof contract.completeSignIn>, actor: Actor, request: ApiRequest) {
    return this.secondStep.run(input, actor, request);
  }

  @Endpoint(contract.getSecondFactor)
  getSecondFactor(_input: unknown, actor: KnownActor) {
    return this.queries.ofCaller(actor);
  }

  @Endpoint(contract.startSecondFactor)
  startSecondFactor(input: InputOf<typeof contract.startSecondFactor>, actor: KnownActor) {
    return this.setUp.start(input, actor);
  }

  @Endpoint(contract.confirmSecondFactor)
  confirmSecondFactor(input: InputOf<typeof contract.confirmSecondFactor>, actor: KnownActor) {
    return this.setUp.confirm(input, actor);
  }

  @Endpoint(contract.renewRecoveryCodes)
  renewRecoveryCodes(input: InputOf<typeof contract.renewRecoveryCodes>, actor: KnownActor) {
    return this.change.renewCodes(input, actor);
  }

  @Endpoint(contract.disableSecondFactor)
  disableSecondFactor(input: InputOf<typeof contract.disableSecondFactor>, actor: KnownActor) {
    return this.change.disable(input, actor);
  }

  @Endpoint(contract.resetSecondFactor)
  resetSecondFactor(input: InputOf<typeof contract.resetSecondFactor>, actor: KnownActor) {
    return this.change.reset(input, actor);
  }
}
