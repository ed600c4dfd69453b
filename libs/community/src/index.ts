import { OnboardingAnswer } from './entities/onboarding-answer.entity';
import { Onboarding } from './entities/onboarding.entity';

export { CommunityModule } from './community.module';
export { onboardingAnswers } from './onboarding.queries';

/** For the list of entities only. */
export const communityEntities = [Onboarding, OnboardingAnswer];
