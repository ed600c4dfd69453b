import { Controller, Inject } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Clock, CONFIG, Endpoint, type Actor, type Config } from '@tandem/platform';
import { EvidenceBundle } from './evidence-bundle';
import { evidencePdf } from './evidence-pdf';
import { WorkEvidenceQueries } from './work-evidence.queries';

@Controller()
export class EvidenceController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly queries: WorkEvidenceQueries,
    private readonly bundle: EvidenceBundle,
    private readonly clock: Clock,
  ) {}

  @Endpoint(contract.getWorkEvidence)
  evidence(input: InputOf<typeof contract.getWorkEvidence>, actor: Actor) {
    return this.queries.evidence(input, actor);
  }

  @Endpoint(contract.getWorkEvidencePdf)
  async pdf(input: InputOf<typeof contract.getWorkEvidencePdf>, actor: Actor) {
    const evidence = await this.queries.evidence(input, actor);
    return evidencePdf(evidence, this.config.ACADEMY_NAME, this.clock.now());
  }

  @Endpoint(contract.getWorkEvidenceZip)
  zip(input: InputOf<typeof contract.getWorkEvidenceZip>, actor: Actor) {
    return this.bundle.zip(input, actor);
  }
}
