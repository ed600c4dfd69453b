import { Injectable } from '@nestjs/common';
import type { InputOf, recallAnnouncement, sendAnnouncement } from '@tandem/contracts';
import { audit, Clock, DomainError, fieldError, instantOf, Outbox, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AnnouncementDraft, isOrphan, unknownIn, type AnnouncementRow } from './announcement-draft';

@Injectable()
export class SendAnnouncement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: AnnouncementDraft,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    outbox.handle('notifications.announcement-due', 'send-announcement', ({ announcementId, revision }) =>
      this.begin(announcementId, revision),
    );
    outbox.handle('cohorts.trainers-changed', 'recall-announcements', ({ cohortId }) =>
      this.recallOrphans(cohortId),
    );
  }

  /**
   * Pressed twice, it leaves once; asked again for another time before it has begun, it leaves then.
   * @throws DomainError `not-found`, `cohort-archived`, `announcement-not-draft`, `announcement-changed`, `validation`,
   * `announcement-unknown-variables`, `announcement-nobody`
   */
  async send({ params, body }: InputOf<typeof sendAnnouncement>, actor: KnownActor): Promise<void> {
    const asShown = await this.drafts.find(this.dataSource.manager, params.announcementId, actor);
    const board = await this.drafts.boardSays(asShown);
    await this.dataSource.transaction(async (tx) => {
      const row = await this.drafts.find(tx, params.announcementId, actor);
      const now = this.clock.now();
      if (row.archived) throw new DomainError('cohort-archived');
      const sendAt = body.when ? instantIn(row.cohort.zone, body.when) : now;
      if (row.send_at && row.revision === body.base + 1 && asked(row.send_at, body.when && sendAt, now))
        return;
      if (row.begun_at || (row.send_at && row.send_at <= now))
        throw new DomainError('announcement-not-draft');
      if (row.revision !== body.base) throw new DomainError('announcement-changed');
      if (body.when && sendAt <= now) throw fieldError('when/day', 'time-gone-by');
      refuseUnready(row);
      const { length: recipients } = await this.drafts.recipients(tx, row, board);
      if (recipients === 0 && !body.when) throw new DomainError('announcement-nobody');
      const revision = row.revision + 1;
      // What somebody wrote who has left is from now on of who sends it.
      await tx.query(
        'UPDATE announcement SET send_at = $2, revision = $3, author_id = coalesce($4, author_id) WHERE id = $1',
        [row.id, sendAt, revision, row.orphan ? actor.personId : null],
      );
      const due = { announcementId: row.id, revision };
      await this.outbox.publish(tx, 'notifications.announcement-due', due, sendAt);
      const after = { audience: row.audience, recipients, sendAt };
      await audit(tx, actor, now, { action: 'announcement.send', subjectId: row.id, after });
    });
  }

  /** Repeatable. @throws DomainError `not-found`, `announcement-begun` */
  async recall({ params }: InputOf<typeof recallAnnouncement>, actor: KnownActor): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const row = await this.drafts.find(tx, params.announcementId, actor);
      if (row.begun_at) throw new DomainError('announcement-begun');
      if (!row.send_at) return;
      await makeDraft(tx, row.id);
      const act = { action: 'announcement.recall', subjectId: row.id };
      await audit(tx, actor, this.clock.now(), act);
    });
  }

  /** What they had scheduled who have left is a draft again, so that it is seen before its time. */
  private async recallOrphans(cohortId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE announcement a SET send_at = NULL, revision = revision + 1
       WHERE a.cohort_id = $1 AND a.send_at IS NOT NULL AND a.begun_at IS NULL AND ${isOrphan}`,
      [cohortId],
    );
  }

  /**
   * Settles who gets it and what it says to each, tells them in the portal, and has a letter written to each: one
   * transaction, after which each letter is a job of its own. To a cohort that was archived meanwhile nothing leaves, nor in
   * the name of somebody who has left it.
   */
  private async begin(id: string, revision: number): Promise<void> {
    const now = this.clock.now();
    const asIs = await this.drafts.findAny(this.dataSource.manager, id);
    if (!asIs) return;
    const board = await this.drafts.boardSays(asIs);
    await this.dataSource.transaction(async (tx) => {
      const row = await this.drafts.findAny(tx, id);
      // Another time, or none, made another revision.
      if (!row?.send_at || row.begun_at || row.revision !== revision) return;
      if (row.archived || row.orphan) return makeDraft(tx, id);
      const members = await this.drafts.recipients(tx, row, board);
      const recipients: Recipient[] = [];
      for (const member of members) {
        const due = { announcementId: id, personId: member.personId };
        const [mailId] = await this.outbox.publish(tx, 'notifications.announcement-letter-due', due);
        recipients.push({ ...due, mailId: mailId!, facts: this.drafts.factsFor(row, member) });
      }
      await keepRecipients(tx, id, recipients, now);
      await tx.query('UPDATE announcement SET begun_at = $2 WHERE id = $1', [id, now]);
    });
  }
}

async function makeDraft(tx: EntityManager, id: string): Promise<void> {
  await tx.query('UPDATE announcement SET send_at = NULL, revision = revision + 1 WHERE id = $1', [id]);
}

interface Recipient {
  personId: string;
  mailId: string;
  facts: object;
}

async function keepRecipients(
  tx: EntityManager,
  id: string,
  recipients: readonly Recipient[],
  now: Date,
): Promise<void> {
  await tx.query(
    `WITH kept AS (
       INSERT INTO announcement_recipient (announcement_id, person_id, mail_id, facts)
       SELECT $1, r."personId", r."mailId", r.facts
       FROM jsonb_to_recordset($2) AS r ("personId" uuid, "mailId" uuid, facts jsonb)
       RETURNING person_id)
     INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at)
     SELECT gen_random_uuid(), person_id, 'announcement', $1, $1, $3 FROM kept
     ON CONFLICT (person_id, kind, subject_id) DO NOTHING`,
    [id, JSON.stringify(recipients), now],
  );
}

/** @throws DomainError `validation`, `announcement-unknown-variables` */
function refuseUnready(row: AnnouncementRow): void {
  const empty = (['subject', 'text'] as const).filter((field) => row[field] === '');
  if (empty.length > 0) {
    const errors = empty.map((field) => ({ pointer: `#/${field}`, detail: 'announcement-empty' }));
    throw new DomainError('validation', {}, errors);
  }
  if (unknownIn(row).length > 0) throw new DomainError('announcement-unknown-variables');
}

type When = NonNullable<InputOf<typeof sendAnnouncement>['body']['when']>;

/** @throws DomainError `validation` for a time that does not exist or happens twice */
function instantIn(zone: string, { day, at }: When): Date {
  try {
    return instantOf(day, at, zone);
  } catch (error) {
    if (error instanceof RangeError) throw fieldError('when/at', 'ambiguous-time');
    throw error;
  }
}

/** Whether what stands is what was asked before: the time then, or at once. */
const asked = (sendAt: Date, later: Date | null, now: Date): boolean =>
  later ? sendAt.getTime() === later.getTime() : sendAt <= now;
