import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { mostFiles } from '@tandem/contracts';
import type * as contract from '@tandem/contracts';
import type { InputOf, SubmissionFile as FileView } from '@tandem/contracts';
import { Clock, newId, Storage, type ApiRequest, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { AssignmentsQueries, type ReachedAssignment } from '../assignments.queries';
import { StoredFile } from '../entities/stored-file.entity';
import { SubmissionFile } from '../entities/submission-file.entity';
import { endingOf, safeFileName } from '../rules/file-name';
import { draftFiles } from '../submissions.queries';
import { lockWork, requireUnlocked, requireWritable } from '../write-submission';
import { inspectFile } from './inspect-file';
import { bytesOf, fileFault, withReceivedFile, type ReceivedFile } from './receive-file';

/** Files of a draft come and go. */
@Injectable()
export class SubmissionFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assignments: AssignmentsQueries,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `validation` at `#/file`, and why she may not write */
  async add(
    { params }: InputOf<typeof contract.uploadSubmissionFile>,
    actor: KnownActor,
    request: ApiRequest,
  ): Promise<FileView> {
    const reached = await this.assignments.reach(params, actor);
    requireWritable(reached);
    return withReceivedFile(request, async (received) => {
      const name = safeFileName(received.name);
      const verdict = await inspectFile(received.file, endingOf(name));
      if ('fault' in verdict) throw fileFault(verdict.fault);
      const stored = await this.store(received, verdict.mediaType);
      const id = await this.attach(reached, stored.id, name);
      return { id, name, size: stored.size, mediaType: stored.mediaType };
    });
  }

  /** The row comes first: whatever dies in between, the sweep knows of the file. */
  private async store(received: ReceivedFile, mediaType: string): Promise<StoredFile> {
    const { size, sha256 } = received;
    const stored = { id: newId(), mediaType, size, sha256, storedAt: this.clock.now() };
    await this.dataSource.manager.insert(StoredFile, stored);
    await this.storage.write(stored.id, Readable.from(bytesOf(received)), { size, mediaType });
    return stored;
  }

  private attach(reached: ReachedAssignment, storedFileId: string, name: string): Promise<string> {
    const { enrolmentId, assignment } = reached;
    return this.dataSource.transaction(async (tx) => {
      requireUnlocked(await lockWork(tx, enrolmentId, assignment.id), reached);
      const others = await draftFiles(tx, enrolmentId, assignment.id);
      if (others.length >= mostFiles) throw fileFault('too-many-files');
      const id = newId();
      await tx.insert(SubmissionFile, {
        ...{ id, enrolmentId, assignmentId: assignment.id, submissionId: null },
        ...{ storedFileId, name, addedAt: this.clock.now() },
      });
      return id;
    });
  }

  async remove({ params }: InputOf<typeof contract.removeSubmissionFile>, actor: KnownActor): Promise<void> {
    const reached = await this.assignments.reach(params, actor);
    const { enrolmentId, assignment } = reached;
    await this.dataSource.transaction(async (tx) => {
      requireUnlocked(await lockWork(tx, enrolmentId, assignment.id), reached);
      await tx.query(
        `DELETE FROM submission_file
         WHERE id = $1 AND enrolment_id = $2 AND assignment_id = $3 AND submission_id IS NULL`,
        [params.fileId, enrolmentId, assignment.id],
      );
    });
  }
}
