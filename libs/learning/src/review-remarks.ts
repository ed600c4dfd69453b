import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import {
  mostRemarks,
  type changeReviewRemark,
  type deleteReviewRemark,
  type InputOf,
  type keepReviewRemark,
  type ResponseOf,
} from '@tandem/contracts';
import { Clock, DomainError, fieldError, newId, type KnownActor } from '@tandem/platform';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import { submissionInReach } from './claim-submission';
import { ReviewRemark } from './entities/review-remark.entity';
import { rubricOf } from './submissions.queries';

/** What a trainer keeps to say it in other reviews. */
@Injectable()
export class ReviewRemarks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` of a work out of reach or of no criterion of its, `too-many-remarks` */
  async keep(
    { params: { submissionId }, body: { part, text } }: InputOf<typeof keepReviewRemark>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof keepReviewRemark>> {
    const { personId } = actor;
    const work = await submissionInReach(this.dataSource.manager, submissionId, actor);
    const course = this.library.byIdOrFail(work.course_id);
    const rubric = await rubricOf(this.library, course, work.assignment_id, work.course_version_id);
    if (part !== '' && !rubric.some(({ key }) => key === part)) throw new DomainError('not-found');
    const assignmentId = part === '' ? null : work.assignment_id;
    const remark = { courseId: work.course_id, assignmentId, criterion: part, text };
    return this.dataSource.transaction(async (tx) => {
      await lockRemarks(tx, personId);
      const hers = await tx.findBy(ReviewRemark, { personId, text: Not(IsNull()) });
      const same = hers.find((one) => sameWords(one, remark));
      if (same) return { id: same.id };
      if (hers.length >= mostRemarks) throw new DomainError('too-many-remarks');
      const id = newId();
      await tx.insert(ReviewRemark, {
        ...remark,
        id,
        personId,
        revision: 1,
        uses: 0,
        usedAt: this.clock.now(),
      });
      return { id };
    });
  }

  /**
   * Repeatable. Nothing is overwritten that was not before her eyes; what was thrown away is kept anew when that is asked.
   * @throws DomainError `not-found`, also for one of somebody else, `remark-changed`, `remark-deleted`, `too-many-remarks`,
   * `validation` of words that another one has
   */
  async change(
    { params: { remarkId: id }, body: { text, base, again } }: InputOf<typeof changeReviewRemark>,
    { personId }: KnownActor,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await lockRemarks(tx, personId);
      const remark = await tx.findOneBy(ReviewRemark, { id, personId });
      if (!remark) throw new DomainError('not-found');
      if (remark.text === text) return;
      const others = await tx.findBy(ReviewRemark, { personId, id: Not(id), text: Not(IsNull()) });
      if (remark.text === null && !again) throw new DomainError('remark-deleted');
      if (remark.text !== null && remark.revision !== base) throw new DomainError('remark-changed');
      if (others.some((one) => sameWords(one, { ...remark, text })))
        throw fieldError('text', 'remark-kept-already');
      if (others.length >= mostRemarks) throw new DomainError('too-many-remarks');
      await tx.update(ReviewRemark, { id }, { text, revision: remark.revision + 1 });
    });
  }

  /** @throws DomainError `not-found`, also for one of somebody else */
  async delete({ params }: InputOf<typeof deleteReviewRemark>, { personId }: KnownActor): Promise<void> {
    const { affected } = await this.dataSource.manager.update(
      ReviewRemark,
      { id: params.remarkId, personId, text: Not(IsNull()) },
      { text: null },
    );
    if (!affected) throw new DomainError('not-found');
  }
}

/** Those that stand in a review that was just sent; which words she began with, and changed, nobody needs to know. */
export async function countUses(
  tx: EntityManager,
  { personId, courseId, comments }: { personId: string; courseId: string; comments: string[] },
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE review_remark m SET uses = uses + 1, used_at = $4 WHERE m.person_id = $1 AND m.course_id = $2
       AND EXISTS (SELECT FROM unnest($3::text[]) AS c (comment) WHERE position(m.text IN c.comment) > 0)`,
    [personId, courseId, comments, now],
  );
}

type Words = Pick<ReviewRemark, 'courseId' | 'assignmentId' | 'criterion' | 'text'>;

const sameWords = (a: Words, b: Words) =>
  (['courseId', 'assignmentId', 'criterion', 'text'] as const).every((key) => a[key] === b[key]);

/** Her remarks are kept and changed one after the other, so that they can be counted and compared. */
const lockRemarks = (tx: EntityManager, personId: string) =>
  tx.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
