import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { withinScope, scopeValues } from '@tandem/cohorts';
import type { deleteAnnouncement, InputOf, ResponseOf, saveAnnouncement } from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';

interface Writer {
  writer: string;
  turn: number;
}

interface Found {
  cohortId: string;
  revision: number;
  draft: boolean;
  deleted: boolean;
  stale: boolean;
}

@Injectable()
export class SaveAnnouncement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a draft, which is from then on of who saved it. Nothing is overwritten that its writer has not seen.
   * @throws DomainError `not-found`, `announcement-not-draft`, `announcement-deleted`, `announcement-changed`
   */
  async save(
    { params, body }: InputOf<typeof saveAnnouncement>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof saveAnnouncement>> {
    const { subject, text, audience, personIds, base } = body;
    // A form without a script has no name: its words stand for it, so that a repeated post is known again.
    const words = JSON.stringify([subject, text, audience, personIds]);
    const { id: writer, turn } = body.writer ?? { id: `form-${hash(words)}`, turn: 0 };
    const [saved] = await this.dataSource.query<Array<{ revision: number }>>(
      `INSERT INTO announcement AS a (id, cohort_id, author_id, subject, text, audience, person_ids, revision, writer, turn,
         created_at, saved_at)
       SELECT $3, c.id, $1, $4, $5, $6, $7, $8 + 1, $9, $10, $11, $11 FROM cohort c
       WHERE c.id = $12 AND c.archived_at IS NULL AND ${withinScope('c', 1, 2)}
       ON CONFLICT (id) DO UPDATE
         SET author_id = excluded.author_id, subject = excluded.subject, text = excluded.text, audience = excluded.audience,
           person_ids = excluded.person_ids, revision = a.revision + 1, writer = excluded.writer, turn = excluded.turn,
           saved_at = excluded.saved_at
         WHERE a.cohort_id = excluded.cohort_id AND a.send_at IS NULL AND a.deleted_at IS NULL
           AND (a.revision = $8 OR a.writer = excluded.writer AND a.turn < excluded.turn)
       RETURNING revision`,
      [
        ...scopeValues(actor),
        ...[params.announcementId, subject, text, audience, personIds, base, writer, turn],
        ...[this.clock.now(), body.cohortId],
      ],
    );
    if (saved) return saved;
    const found = await this.find(params.announcementId, actor, { writer, turn });
    if (found.cohortId !== body.cohortId) throw new DomainError('not-found');
    if (found.deleted) throw new DomainError('announcement-deleted');
    if (!found.draft) throw new DomainError('announcement-not-draft');
    if (found.stale) return { revision: found.revision };
    throw new DomainError('announcement-changed', { revision: found.revision });
  }

  /**
   * What is left of it keeps a late save from bringing it back.
   * @throws DomainError `not-found`, `announcement-not-draft`, `announcement-changed`
   */
  async delete(
    { params: { announcementId }, query }: InputOf<typeof deleteAnnouncement>,
    actor: KnownActor,
  ): Promise<void> {
    const { base, writer = '', turn = 0 } = query;
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE announcement a SET deleted_at = $7, subject = '', text = '', person_ids = '{}' FROM cohort c
       WHERE a.id = $3 AND a.send_at IS NULL AND a.deleted_at IS NULL AND c.id = a.cohort_id AND ${withinScope('c', 1, 2)}
         AND (a.revision = $4 OR a.writer = $5 AND a.turn < $6) RETURNING a.id`,
      [...scopeValues(actor), announcementId, base, writer, turn, this.clock.now()],
    );
    if (rows.length > 0) return;
    const { deleted, draft } = await this.find(announcementId, actor, { writer, turn });
    if (!deleted) throw new DomainError(draft ? 'announcement-changed' : 'announcement-not-draft');
  }

  /** Why it was left as it is. @throws DomainError `not-found` */
  private async find(id: string, actor: KnownActor, { writer, turn }: Writer): Promise<Found> {
    const [found] = await this.dataSource.query<Found[]>(
      `SELECT a.cohort_id AS "cohortId", a.revision, a.send_at IS NULL AS draft, a.deleted_at IS NOT NULL AS deleted,
         a.writer = $4 AND a.turn >= $5 AS stale
       FROM announcement a JOIN cohort c ON c.id = a.cohort_id WHERE a.id = $3 AND ${withinScope('c', 1, 2)}`,
      [...scopeValues(actor), id, writer, turn],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

const hash = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 24);
