import { Injectable } from '@nestjs/common';
import type { answerPrompt, InputOf } from '@tandem/contracts';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { OnboardingAnswer } from './entities/onboarding-answer.entity';

@Injectable()
export class AnswerPrompt {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Finished or not: she may come back to a prompt at any time. */
  async run({ params, body }: InputOf<typeof answerPrompt>, actor: KnownActor): Promise<void> {
    await this.dataSource.manager.upsert(
      OnboardingAnswer,
      { personId: actor.personId, prompt: params.prompt, ...body, updatedAt: this.clock.now() },
      ['personId', 'prompt'],
    );
  }
}
