import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { CourseLibrary, fileAddress } from '@tandem/catalogue';
import {
  filePiece,
  pathOf,
  saveCourseFile,
  type getCourseFile,
  type InputOf,
  type readCourseFile,
  type ResponseOf,
} from '@tandem/contracts';
import { mediaTypeOf } from '@tandem/curriculum';
import {
  Clock,
  CONFIG,
  DomainError,
  requireSignature,
  signLink,
  type Actor,
  type Config,
} from '@tandem/platform';
import { DataSource } from 'typeorm';
import { findStanding, placeAccessOf } from './module-standing';
import { asAttachment } from './rules/file-name';

/** Files of lessons and assignments, for whoever may open one of them. */
@Injectable()
export class CourseFilesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked` with the reason */
  async file(
    { params }: InputOf<typeof getCourseFile>,
    actor: Actor,
  ): Promise<ResponseOf<typeof getCourseFile>> {
    const { file, free } = await this.find(params, actor);
    const mediaType = mediaTypeOf(file.name) ?? 'application/octet-stream';
    const link = signLink(this.config, pathOf(saveCourseFile, params));
    return { name: file.name, mediaType, size: file.size, free, link };
  }

  /** @throws DomainError `not-found`, also past the end; `lesson-locked` with the reason */
  async bytes({ params, query }: InputOf<typeof readCourseFile>, actor: Actor): Promise<Buffer> {
    const { file } = await this.find(params, actor);
    if (query.from >= file.size) throw new DomainError('not-found');
    return this.piece(file.sha256, query.from);
  }

  /** @throws DomainError `link-altered`, `link-expired`; `not-found` */
  save({ params, query }: InputOf<typeof saveCourseFile>): StreamableFile {
    requireSignature(this.config, pathOf(saveCourseFile, params), query);
    const { file } = this.locate(params);
    return new StreamableFile(Readable.from(this.pieces(file)), {
      disposition: asAttachment(file.name),
      length: file.size,
    });
  }

  /** Asked of the database one after the other, as they are taken. */
  private async *pieces({ sha256, size }: { sha256: string; size: number }) {
    for (let at = 0; at < size; at += filePiece) yield await this.piece(sha256, at);
  }

  private async piece(sha256: string, from: number): Promise<Buffer> {
    const [row] = await this.dataSource.query<Array<{ bytes: Buffer }>>(
      'SELECT substring(bytes FROM $2::int + 1 FOR $3::int) AS bytes FROM course_file WHERE sha256 = $1',
      [sha256, from, filePiece],
    );
    return row!.bytes;
  }

  private locate(params: { hash: string; name: string }) {
    const address = fileAddress({ sha256: params.hash, name: params.name });
    const course = this.library.courseOfFile(address);
    return { course, ...course.files.get(address)! };
  }

  private async find(params: { hash: string; name: string }, actor: Actor) {
    const { course, file, places } = this.locate(params);
    const now = this.clock.now();
    const standing = await findStanding(this.dataSource, actor.personId, course, places, now);
    const accesses = places.map((place) => placeAccessOf(course, place, standing, now));
    const locked = accesses.find((access) => !access.open);
    if (locked && !accesses.some((access) => access.open)) {
      throw new DomainError('lesson-locked', { ...locked, title: file.name });
    }
    return { file, free: places.some(({ module }) => module.free) };
  }
}
