import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { trainersOf } from '@tandem/cohorts';
import {
  pathOf,
  saveSubmissionFile,
  type getSubmissionFile,
  type InputOf,
  type linkSubmissionFile,
} from '@tandem/contracts';
import {
  CONFIG,
  DomainError,
  requireSignature,
  signLink,
  Storage,
  type Config,
  type KnownActor,
} from '@tandem/platform';
import { DataSource } from 'typeorm';
import { asAttachment } from '../rules/file-name';

interface FoundFile {
  name: string;
  stored_file_id: string;
  size: number;
}

/** Files that were handed in, for their student and her trainers: at once, or by a link on the origin of files. */
@Injectable()
export class HandedInFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `not-found`, also for whoever is neither its student nor a trainer of her cohort */
  async read({ params }: InputOf<typeof getSubmissionFile>, actor: KnownActor): Promise<StreamableFile> {
    return this.stream(await this.reach(params.fileId, actor));
  }

  /** @throws DomainError `not-found`, as `read` */
  async link({ params }: InputOf<typeof linkSubmissionFile>, actor: KnownActor) {
    await this.reach(params.fileId, actor);
    return { link: signLink(this.config, pathOf(saveSubmissionFile, params)) };
  }

  /** @throws DomainError `link-altered`, `link-expired`; `not-found` when the file has been removed since */
  async save({ params, query }: InputOf<typeof saveSubmissionFile>): Promise<StreamableFile> {
    requireSignature(this.config, pathOf(saveSubmissionFile, params), query);
    return this.stream(await this.find('f.id = $1', [params.fileId]));
  }

  private reach(fileId: string, { personId, scope }: KnownActor): Promise<FoundFile> {
    return this.find(
      `f.id = $1 AND (e.person_id = $2 OR ($3 = 'assigned' AND f.submission_id IS NOT NULL AND $2::uuid IN (${trainersOf('e.cohort_id')})))`,
      [fileId, personId, scope],
    );
  }

  private async find(where: string, values: string[]): Promise<FoundFile> {
    const [file] = await this.dataSource.query<FoundFile[]>(
      `SELECT f.name, f.stored_file_id, s.size FROM submission_file f
       JOIN stored_file s ON s.id = f.stored_file_id JOIN enrolment e ON e.id = f.enrolment_id WHERE ${where}`,
      values,
    );
    if (!file) throw new DomainError('not-found');
    return file;
  }

  private async stream({ name, size, stored_file_id: id }: FoundFile): Promise<StreamableFile> {
    return new StreamableFile(await this.storage.read(id), {
      disposition: asAttachment(name),
      length: size,
    });
  }
}
