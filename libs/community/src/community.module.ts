import { Module } from '@nestjs/common';
import { AnswerPrompt } from './answer-prompt';
import { CommunityController } from './community.controller';
import { DirectoryQueries } from './directory.queries';
import { FinishOnboarding } from './finish-onboarding';
import { OnboardingQueries } from './onboarding.queries';

@Module({
  controllers: [CommunityController],
  providers: [AnswerPrompt, DirectoryQueries, FinishOnboarding, OnboardingQueries],
})
export class CommunityModule {}
