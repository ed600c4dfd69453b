import { Injectable } from '@nestjs/common';
import type * as contract from '@tandem/contracts';
import type { Draft, InputOf, LessonAccess, ResponseOf, WriteAccess } from '@tandem/contracts';
import { Clock, DomainError, newId, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AssignmentsQueries, type ReachedAssignment } from './assignments.queries';
import { draftOrConflict, Drafts, type DraftKey } from './drafts';
import { Submission } from './entities/submission.entity';
import { stateOf } from './hand-ins';
import { writeAccess } from './rules/assignment-state';
import { draftFiles } from './submissions.queries';

/** What a student does with her text: keep it, choose between two of them, hand it in. */
@Injectable()
export class WriteSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assignments: AssignmentsQueries,
    private readonly drafts: Drafts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `draft-conflict`, `lesson-locked`, `work-under-review`, `work-accepted` */
  async save(
    { params, body }: InputOf<typeof contract.saveSubmissionDraft>,
    actor: KnownActor,
  ): Promise<Draft> {
    const reached = await this.assignments.reach(params, actor);
    requireWritable(reached);
    return draftOrConflict(await this.drafts.save(this.dataSource.manager, draftKey(reached, actor), body));
  }

  /** @throws DomainError as `save`; `not-found` when she has chosen already */
  async settle(
    { params, body }: InputOf<typeof contract.settleSubmissionDraft>,
    actor: KnownActor,
  ): Promise<Draft> {
    const reached = await this.assignments.reach(params, actor);
    requireWritable(reached);
    return this.dataSource.transaction((tx) =>
      this.drafts.settle(tx, draftKey(reached, actor), { ...body, versionId: params.versionId }),
    );
  }

  /**
   * One version, however often and from wherever it is sent.
   * @throws DomainError as `save`; `nothing-to-submit`
   */
  async submit(
    { params, body }: InputOf<typeof contract.submitAssignment>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof contract.submitAssignment>> {
    const reached = await this.assignments.reach(params, actor);
    const { assignment, enrolmentId, course } = reached;
    const { id, number, submittedAt } = await this.dataSource.transaction(async (tx) => {
      const latest = await lockWork(tx, enrolmentId, assignment.id);
      if (latest?.number === body.number && latest.draftRevision === body.base) return latest;
      requireUnlocked(latest, reached);
      const draft = await this.drafts.find(tx, draftKey(reached, actor));
      if (draft.revision !== body.base || draft.versions.length > 0)
        throw new DomainError('draft-conflict', { draft });
      const files = await draftFiles(tx, enrolmentId, assignment.id);
      if (draft.text.trim() === '' && files.length === 0) throw new DomainError('nothing-to-submit');
      const submission: Submission = {
        ...{ id: newId(), enrolmentId, assignmentId: assignment.id },
        ...{ number: (latest?.number ?? 0) + 1, courseVersionId: course.versionId },
        ...{ draftRevision: draft.revision, text: draft.text, submittedAt: this.clock.now() },
      };
      await tx.insert(Submission, submission);
      await tx.query(
        `UPDATE submission_file SET submission_id = $3
         WHERE enrolment_id = $1 AND assignment_id = $2 AND submission_id IS NULL`,
        [enrolmentId, assignment.id, submission.id],
      );
      await this.outbox.publish(tx, 'learning.work-submitted', { submissionId: submission.id });
      return submission;
    });
    return { id, number, submittedAt: submittedAt.toISOString() };
  }
}

const draftKey = ({ assignment }: ReachedAssignment, { personId }: KnownActor): DraftKey => ({
  personId,
  subject: 'submission',
  subjectId: assignment.id,
});

/** Submissions, files and reviews of a seat change one after the other. Returns the version handed in last. */
export async function lockWork(
  tx: EntityManager,
  enrolmentId: string,
  assignmentId: string,
): Promise<(Submission & { decision: 'accepted' | 'returned' | null }) | null> {
  await tx.query('SELECT FROM enrolment WHERE id = $1 FOR UPDATE', [enrolmentId]);
  const latest = await tx.findOne(Submission, {
    where: { enrolmentId, assignmentId },
    order: { number: 'DESC' },
  });
  if (!latest) return null;
  const [review] = await tx.query<Array<{ decision: 'accepted' | 'returned' }>>(
    'SELECT decision FROM review WHERE submission_id = $1',
    [latest.id],
  );
  return { ...latest, decision: review?.decision ?? null };
}

/** @throws DomainError that says why she may not */
export function requireWritable({ access, handIns, assignment }: ReachedAssignment): void {
  refuse(writeAccess(access, stateOf(handIns, assignment.id)), access, assignment.title);
}

/** The same for what was read under the lock. */
export function requireUnlocked(
  latest: Awaited<ReturnType<typeof lockWork>>,
  { access, assignment }: ReachedAssignment,
): void {
  const state = latest ? (latest.decision ?? 'submitted') : 'draft';
  refuse(writeAccess(access, state), access, assignment.title);
}

function refuse(write: WriteAccess, access: LessonAccess, title: string): void {
  if (write.allowed) return;
  if (write.reason === 'under-review') throw new DomainError('work-under-review');
  if (write.reason === 'accepted') throw new DomainError('work-accepted');
  throw new DomainError('lesson-locked', { ...access, title });
}
