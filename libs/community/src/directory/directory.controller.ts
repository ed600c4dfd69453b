import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { OnboardingQueries } from '../onboarding.queries';
import { DirectoryQueries } from './directory.queries';
import { ShareAnswers } from './share-answers';

@Controller()
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly onboarding: OnboardingQueries,
    private readonly sharing: ShareAnswers,
  ) {}

  @Endpoint(contract.getDirectory)
  getDirectory(input: InputOf<typeof contract.getDirectory>, actor: KnownActor) {
    return this.directory.directory(input, actor);
  }

  @Endpoint(contract.getDirectoryMember)
  getDirectoryMember(input: InputOf<typeof contract.getDirectoryMember>, actor: KnownActor) {
    return this.directory.member(input, actor);
  }

  @Endpoint(contract.shareAnswers)
  async shareAnswers(input: InputOf<typeof contract.shareAnswers>, actor: KnownActor) {
    await this.sharing.run(input, actor);
    return this.onboarding.of(actor.personId);
  }
}
