import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Draft as DraftView, DraftChoice } from '@tandem/contracts';
import { Clock, DomainError, newId } from '@tandem/platform';
import type { EntityManager } from 'typeorm';
import { DraftVersion } from './entities/draft-version.entity';
import { Draft, type DraftSubject } from './entities/draft.entity';

export interface DraftKey {
  personId: string;
  subject: DraftSubject;
  subjectId: string;
}

interface DraftSave {
  text: string;
  base: number;
  writer?: { id: string; turn: number } | undefined;
}

export interface DraftOutcome {
  /** False: the text became a version beside the draft. */
  saved: boolean;
  draft: DraftView;
}

/**
 * The one way to keep a text that is being written. No save overwrites what its writer has not seen: the loser of a race
 * becomes a version, and she chooses. Two statements do it without a transaction; with one, throw after it has committed.
 */
@Injectable()
export class Drafts {
  constructor(private readonly clock: Clock) {}

  async find(tx: EntityManager, key: DraftKey): Promise<DraftView> {
    const draft = await tx.findOneBy(Draft, { ...key });
    const versions = await tx.find(DraftVersion, { where: { ...key }, order: { savedAt: 'ASC' } });
    return {
      text: draft?.text ?? '',
      revision: draft?.revision ?? 0,
      savedAt: draft?.savedAt.toISOString() ?? null,
      versions: versions.map(({ id, text, savedAt }) => ({ id, text, savedAt: savedAt.toISOString() })),
    };
  }

  async save(tx: EntityManager, key: DraftKey, save: DraftSave): Promise<DraftOutcome> {
    const { text, base } = save;
    // A form without a script has no name: its text stands for it, so that a repeated post is known again.
    const { id: writer, turn } = save.writer ?? { id: `form-${hash(text)}`, turn: 0 };
    const values = [key.personId, key.subject, key.subjectId, text, base, this.clock.now(), writer, turn];
    const [saved] = await tx.query<Array<{ revision: number; saved_at: Date }>>(
      `INSERT INTO draft AS d (person_id, subject, subject_id, text, revision, saved_at, writer, turn)
       VALUES ($1, $2, $3, $4, $5 + 1, $6, $7, $8)
       ON CONFLICT (person_id, subject, subject_id) DO UPDATE
         SET text = excluded.text, revision = d.revision + 1, saved_at = excluded.saved_at,
           writer = excluded.writer, turn = excluded.turn
         WHERE d.text <> excluded.text
           AND (d.revision = $5 OR d.writer = excluded.writer AND d.turn < excluded.turn)
       RETURNING revision, saved_at`,
      values,
    );
    if (saved) {
      const { revision, saved_at: savedAt } = saved;
      return { saved: true, draft: { text, revision, savedAt: savedAt.toISOString(), versions: [] } };
    }
    const current = await tx.findOneByOrFail(Draft, { ...key });
    const stale = current.writer === writer && current.turn >= turn;
    if (current.text !== text && !stale) await this.keepVersion(tx, values);
    return { saved: current.text === text || stale, draft: await this.find(tx, key) };
  }

  private async keepVersion(tx: EntityManager, values: unknown[]): Promise<void> {
    await tx.query(
      `INSERT INTO draft_version AS v (id, person_id, subject, subject_id, text, base, saved_at, writer, turn)
       VALUES ($9, $1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT ON CONSTRAINT draft_version_writer_key DO UPDATE
         SET text = excluded.text, saved_at = excluded.saved_at, turn = excluded.turn WHERE v.turn < excluded.turn`,
      [...values, newId()],
    );
  }

  /**
   * Her choice between the draft and a version of it. The transaction makes it one: the draft changes as the version goes.
   * @throws DomainError `not-found` when she has chosen already, `draft-conflict` when the draft has moved on since
   */
  async settle(
    tx: EntityManager,
    key: DraftKey,
    choice: { versionId: string; choice: DraftChoice; base: number },
  ): Promise<DraftView> {
    const version = await tx.findOneBy(DraftVersion, { id: choice.versionId, ...key });
    if (!version) throw new DomainError('not-found');
    const current = await tx.findOneOrFail(Draft, { where: { ...key }, lock: { mode: 'pessimistic_write' } });
    if (current.revision !== choice.base) {
      throw new DomainError('draft-conflict', { draft: await this.find(tx, key) });
    }
    const text = chosen(choice.choice, current.text, version.text);
    await this.save(tx, key, { text, base: choice.base });
    await tx.delete(DraftVersion, { id: version.id });
    return this.find(tx, key);
  }
}

/** The draft as it was saved. @throws DomainError `draft-conflict` with the draft and its versions */
export function draftOrConflict({ saved, draft }: DraftOutcome): DraftView {
  if (!saved) throw new DomainError('draft-conflict', { draft });
  return draft;
}

function chosen(choice: DraftChoice, current: string, version: string): string {
  if (choice === 'both') return `${current}\n\n${version}`;
  return choice === 'version' ? version : current;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);
