import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { ReviewRemarks } from './review-remarks';
import { ReviewRemarksQueries } from './review-remarks.queries';

@Controller()
export class ReviewRemarksController {
  constructor(
    private readonly queries: ReviewRemarksQueries,
    private readonly remarks: ReviewRemarks,
  ) {}

  @Endpoint(contract.listReviewRemarks)
  list(input: InputOf<typeof contract.listReviewRemarks>, actor: KnownActor) {
    return this.queries.list(input, actor);
  }

  @Endpoint(contract.keepReviewRemark)
  keep(input: InputOf<typeof contract.keepReviewRemark>, actor: KnownActor) {
    return this.remarks.keep(input, actor);
  }

  @Endpoint(contract.changeReviewRemark)
  change(input: InputOf<typeof contract.changeReviewRemark>, actor: KnownActor) {
    return this.remarks.change(input, actor);
  }

  @Endpoint(contract.deleteReviewRemark)
  delete(input: InputOf<typeof contract.deleteReviewRemark>, actor: KnownActor) {
    return this.remarks.delete(input, actor);
  }
}
