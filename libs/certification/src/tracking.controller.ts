import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { IssueCertificates } from './issue-certificates';
import { TrackingQueries } from './tracking.queries';

@Controller()
export class TrackingController {
  constructor(
    private readonly queries: TrackingQueries,
    private readonly issue: IssueCertificates,
  ) {}

  @Endpoint(contract.listCertifications)
  listCertifications(input: InputOf<typeof contract.listCertifications>, actor: KnownActor) {
    return this.queries.list(input, actor);
  }

  @Endpoint(contract.previewCertificates)
  previewCertificates(input: InputOf<typeof contract.previewCertificates>, actor: KnownActor) {
    return this.queries.preview(input, actor);
  }

  @Endpoint(contract.issueCertificates)
  issueCertificates(input: InputOf<typeof contract.issueCertificates>, actor: KnownActor) {
    return this.issue.run(input, actor);
  }
}
