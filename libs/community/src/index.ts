import { ContactBlock } from './contacts/entities/contact-block.entity';
import { ContactMessage } from './contacts/entities/contact-message.entity';
import { DirectoryEntry } from './directory/entities/directory-entry.entity';
import { DiscussionMention } from './entities/discussion-mention.entity';
import { DiscussionPost } from './entities/discussion-post.entity';
import { OnboardingAnswer } from './entities/onboarding-answer.entity';
import { Onboarding } from './entities/onboarding.entity';
import { PostReport } from './entities/post-report.entity';

export { CommunityModule } from './community.module';
export { onboardingAnswers } from './onboarding.queries';

/** For the list of entities only. */
export const communityEntities = [
  ...[Onboarding, OnboardingAnswer, DirectoryEntry, ContactMessage, ContactBlock],
  ...[DiscussionPost, DiscussionMention, PostReport],
];
