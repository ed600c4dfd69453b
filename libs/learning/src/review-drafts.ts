import { Injectable } from '@nestjs/common';
import type { InputOf, ResponseOf, ReviewPart, saveReviewDraft } from '@tandem/contracts';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { submissionInReach } from './claim-submission';
import { ReviewDraft } from './entities/review-draft.entity';
import { claimedUntil } from './rules/review-claim';

interface Key {
  submissionId: string;
  personId: string;
}

/** What she has written of a review, part by part; of two saves of a part the later one stays. */
@Injectable()
export class ReviewDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Keeps it whoever has the work now, so that nothing is lost, and makes her claim last. @throws DomainError `not-found` */
  async save(
    { params: { submissionId }, body }: InputOf<typeof saveReviewDraft>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof saveReviewDraft>> {
    const { manager } = this.dataSource;
    await submissionInReach(manager, submissionId, actor);
    const now = this.clock.now();
    const at = body.at ? new Date(Math.min(Date.parse(body.at), now.getTime())) : now;
    await this.keep(manager, { submissionId, personId: actor.personId }, body.parts, at);
    const [claim] = await manager.query<[Array<{ until: Date }>, number]>(
      `UPDATE review_claim SET until = $3 WHERE submission_id = $1 AND person_id = $2 RETURNING until`,
      [submissionId, actor.personId, claimedUntil(now)],
    );
    return { claimedUntil: claim[0]?.until.toISOString() ?? null };
  }

  async keep(tx: EntityManager, key: Key, parts: readonly ReviewPart[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO review_draft AS d (submission_id, person_id, part, choice, text, saved_at)
       SELECT $1, $2, p.part, p.choice, p.text, $4
       FROM jsonb_to_recordset($3) AS p (part text, choice text, text text)
       -- What her answer says already, a save that comes after it need not keep; what another tab of hers says stays.
       WHERE NOT EXISTS (SELECT FROM review r WHERE r.submission_id = $1 AND r.reviewer_id = $2 AND CASE p.part
         WHEN '' THEN r.decision = p.choice AND r.comment = p.text
         ELSE r.levels->p.part @> jsonb_build_object('level', p.choice, 'comment', p.text) END)
       ON CONFLICT (submission_id, person_id, part) DO UPDATE
         SET choice = excluded.choice, text = excluded.text, saved_at = excluded.saved_at
         WHERE d.saved_at <= excluded.saved_at`,
      [key.submissionId, key.personId, JSON.stringify(parts), at],
    );
  }

  async find(tx: EntityManager, key: Key): Promise<ReviewPart[]> {
    const drafts = await tx.find(ReviewDraft, { where: { ...key }, order: { part: 'ASC' } });
    return drafts.map(({ part, choice, text }) => ({ part, choice, text }));
  }
}
