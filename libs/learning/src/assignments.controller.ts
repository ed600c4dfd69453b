import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type ApiRequest, type KnownActor } from '@tandem/platform';
import { AssignmentsQueries } from './assignments.queries';
import { ClaimNextSubmission } from './claim-next-submission';
import { ClaimSubmission } from './claim-submission';
import { ReviewDrafts } from './review-drafts';
import { ReviewSubmission } from './review-submission';
import { ReviewsQueries } from './reviews.queries';
import { HandedInFiles } from './uploads/handed-in-files';
import { SubmissionFiles } from './uploads/submission-files';
import { WriteSubmission } from './write-submission';

@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsQueries,
    private readonly write: WriteSubmission,
    private readonly files: SubmissionFiles,
    private readonly handedIn: HandedInFiles,
    private readonly reviews: ReviewsQueries,
    private readonly claim: ClaimSubmission,
    private readonly claimNext: ClaimNextSubmission,
    private readonly reviewDrafts: ReviewDrafts,
    private readonly review: ReviewSubmission,
  ) {}

  @Endpoint(contract.listAssignments)
  listAssignments(input: InputOf<typeof contract.listAssignments>, actor: KnownActor) {
    return this.assignments.list(input, actor);
  }

  @Endpoint(contract.getAssignment)
  getAssignment(input: InputOf<typeof contract.getAssignment>, actor: KnownActor) {
    return this.assignments.assignment(input, actor);
  }

  @Endpoint(contract.saveSubmissionDraft)
  saveSubmissionDraft(input: InputOf<typeof contract.saveSubmissionDraft>, actor: KnownActor) {
    return this.write.save(input, actor);
  }

  @Endpoint(contract.settleSubmissionDraft)
  settleSubmissionDraft(input: InputOf<typeof contract.settleSubmissionDraft>, actor: KnownActor) {
    return this.write.settle(input, actor);
  }

  @Endpoint(contract.uploadSubmissionFile)
  uploadSubmissionFile(
    input: InputOf<typeof contract.uploadSubmissionFile>,
    actor: KnownActor,
    request: ApiRequest,
  ) {
    return this.files.add(input, actor, request);
  }

  @Endpoint(contract.removeSubmissionFile)
  removeSubmissionFile(input: InputOf<typeof contract.removeSubmissionFile>, actor: KnownActor) {
    return this.files.remove(input, actor);
  }

  @Endpoint(contract.submitAssignment)
  submitAssignment(input: InputOf<typeof contract.submitAssignment>, actor: KnownActor) {
    return this.write.submit(input, actor);
  }

  @Endpoint(contract.listWaitingSubmissions)
  listWaitingSubmissions(input: InputOf<typeof contract.listWaitingSubmissions>, actor: KnownActor) {
    return this.reviews.waiting(input, actor);
  }

  @Endpoint(contract.listFeedbackTimes)
  listFeedbackTimes(_input: unknown, actor: KnownActor) {
    return this.reviews.feedbackTimes(actor);
  }

  @Endpoint(contract.getSubmission)
  getSubmission(input: InputOf<typeof contract.getSubmission>, actor: KnownActor) {
    return this.reviews.submission(input, actor);
  }

  @Endpoint(contract.claimSubmission)
  claimSubmission(input: InputOf<typeof contract.claimSubmission>, actor: KnownActor) {
    return this.claim.run(input, actor);
  }

  @Endpoint(contract.claimNextSubmission)
  claimNextSubmission(input: InputOf<typeof contract.claimNextSubmission>, actor: KnownActor) {
    return this.claimNext.run(input, actor);
  }

  @Endpoint(contract.saveReviewDraft)
  saveReviewDraft(input: InputOf<typeof contract.saveReviewDraft>, actor: KnownActor) {
    return this.reviewDrafts.save(input, actor);
  }

  @Endpoint(contract.reviewSubmission)
  reviewSubmission(input: InputOf<typeof contract.reviewSubmission>, actor: KnownActor) {
    return this.review.run(input, actor);
  }

  @Endpoint(contract.getSubmissionFile)
  getSubmissionFile(input: InputOf<typeof contract.getSubmissionFile>, actor: KnownActor) {
    return this.handedIn.read(input, actor);
  }

  @Endpoint(contract.linkSubmissionFile)
  linkSubmissionFile(input: InputOf<typeof contract.linkSubmissionFile>, actor: KnownActor) {
    return this.handedIn.link(input, actor);
  }

  @Endpoint(contract.saveSubmissionFile)
  saveSubmissionFile(input: InputOf<typeof contract.saveSubmissionFile>) {
    return this.handedIn.save(input);
  }
}
