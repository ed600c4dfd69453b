import { Module } from '@nestjs/common';
import { CatalogueModule } from '@tandem/catalogue';
import { IdentityModule } from '@tandem/identity';
import { AnswerPrompt } from './answer-prompt';
import { ChangePost } from './change-post';
import { CommunityController } from './community.controller';
import { ContactsController } from './contacts/contacts.controller';
import { ContactsQueries } from './contacts/contacts.queries';
import { ExchangeMessages } from './contacts/exchange-messages';
import { DirectoryController } from './directory/directory.controller';
import { DirectoryQueries } from './directory/directory.queries';
import { ShareAnswers } from './directory/share-answers';
import { DiscussionAccess } from './discussion-access';
import { DiscussionController } from './discussion.controller';
import { FinishOnboarding } from './finish-onboarding';
import { MentionedPeople } from './mentioned-people';
import { ModeratePost } from './moderate-post';
import { OnboardingQueries } from './onboarding.queries';
import { ReportsQueries } from './reports.queries';
import { ThreadQueries } from './thread.queries';
import { ThreadsQueries } from './threads.queries';
import { WritePost } from './write-post';

@Module({
  imports: [CatalogueModule, IdentityModule],
  controllers: [CommunityController, ContactsController, DirectoryController, DiscussionController],
  providers: [
    ...[AnswerPrompt, FinishOnboarding, OnboardingQueries],
    ...[DirectoryQueries, ShareAnswers, ContactsQueries, ExchangeMessages],
    ...[DiscussionAccess, MentionedPeople, ReportsQueries, ThreadQueries, ThreadsQueries],
    ...[ChangePost, ModeratePost, WritePost],
  ],
})
export class CommunityModule {}
