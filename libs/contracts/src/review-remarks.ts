import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { freeText, Id, SearchText } from './primitives';

/** How many a trainer may keep. */
export const mostRemarks = 200;

/** As a comment of a criterion, where most of them go. */
const RemarkText = freeText(2000, 1);

/** What a trainer keeps to say it again. She alone reads it, until it stands in a review. */
export const ReviewRemark = z.object({
  id: Id,
  text: z.string(),
  /** What a change of it is asked from. */
  revision: z.int(),
  /** In how many reviews that she has sent it stands. */
  uses: z.int(),
  course: z.object({ title: z.string() }),
  /** Where it is offered; null for all works of the course. A title is null once the course has left it out. */
  criterion: z.object({ title: z.string().nullable(), assignment: z.string().nullable() }).nullable(),
});
export type ReviewRemark = z.infer<typeof ReviewRemark>;

export const listReviewRemarks = endpoint({
  method: 'GET',
  path: '/review-remarks',
  tag: 'Assignments',
  summary: 'Remarks that the caller has kept, those that she uses most first',
  access: may('review-remark', 'use'),
  query: z.object({ search: SearchText }),
  /** `total`: whatever it is narrowed to. */
  response: z.object({ remarks: z.array(ReviewRemark), total: z.int() }),
});

/** The same words for the same place are one remark, however often she keeps them. */
export const keepReviewRemark = endpoint({
  method: 'POST',
  path: '/submissions/:submissionId/review-remarks',
  tag: 'Assignments',
  summary: 'Keep a remark for other reviews: of a criterion of this work’s rubric, or of the course',
  access: may('submission', 'review'),
  params: z.object({ submissionId: Id }),
  /** `part` as in drafts of reviews: empty for the course. */
  body: z.strictObject({ part: z.string().max(120), text: RemarkText }),
  response: z.object({ id: Id }),
});

/** Repeatable. `base` is the revision that was before her eyes; `again` keeps one anew that was thrown away meanwhile. */
export const changeReviewRemark = endpoint({
  method: 'PUT',
  path: '/review-remarks/:remarkId',
  tag: 'Assignments',
  summary: 'Change the words of a kept remark; reviews that it stands in stay as they are',
  access: may('review-remark', 'use'),
  params: z.object({ remarkId: Id }),
  body: z.strictObject({
    text: RemarkText,
    base: z.coerce.number().int().min(1),
    again: z.boolean().optional(),
  }),
});

export const deleteReviewRemark = endpoint({
  method: 'DELETE',
  path: '/review-remarks/:remarkId',
  tag: 'Assignments',
  summary: 'Throw a kept remark away; reviews that it stands in stay as they are',
  access: may('review-remark', 'use'),
  params: z.object({ remarkId: Id }),
});
