import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { AnswerPrompt } from './answer-prompt';
import { FinishOnboarding } from './finish-onboarding';
import { OnboardingQueries } from './onboarding.queries';

@Controller()
export class CommunityController {
  constructor(
    private readonly onboarding: OnboardingQueries,
    private readonly answering: AnswerPrompt,
    private readonly finishing: FinishOnboarding,
  ) {}

  @Endpoint(contract.getOnboarding)
  getOnboarding(_input: unknown, actor: KnownActor) {
    return this.onboarding.of(actor.personId);
  }

  @Endpoint(contract.answerPrompt)
  async answerPrompt(input: InputOf<typeof contract.answerPrompt>, actor: KnownActor) {
    await this.answering.run(input, actor);
    return this.onboarding.of(actor.personId);
  }

  @Endpoint(contract.finishOnboarding)
  async finishOnboarding(_input: unknown, actor: KnownActor) {
    await this.finishing.run(actor);
    return this.onboarding.of(actor.personId);
  }
}
