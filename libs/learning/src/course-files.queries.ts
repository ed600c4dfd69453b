import { Injectable } from '@nestjs/common';
import { CourseLibrary, fileAddress } from '@tandem/catalogue';
import {
  filePiece,
  type getCourseFile,
  type InputOf,
  type readCourseFile,
  type ResponseOf,
} from '@tandem/contracts';
import { mediaTypeOf } from '@tandem/curriculum';
import { Clock, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { accessOf, findSeat } from './learner-facts';

/** Files of lessons and assignments, for whoever may open their module. */
@Injectable()
export class CourseFilesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked` with the reason */
  async file(
    { params }: InputOf<typeof getCourseFile>,
    actor: Actor,
  ): Promise<ResponseOf<typeof getCourseFile>> {
    const { file, free } = await this.find(params, actor);
    const mediaType = mediaTypeOf(file.name) ?? 'application/octet-stream';
    return { name: file.name, mediaType, size: file.size, free };
  }

  /** @throws DomainError `not-found`, also past the end; `lesson-locked` with the reason */
  async bytes({ params, query }: InputOf<typeof readCourseFile>, actor: Actor): Promise<Buffer> {
    const { file } = await this.find(params, actor);
    if (query.from >= file.size) throw new DomainError('not-found');
    const [row] = await this.dataSource.query<Array<{ bytes: Buffer }>>(
      'SELECT substring(bytes FROM $2::int + 1 FOR $3::int) AS bytes FROM course_file WHERE sha256 = $1',
      [file.sha256, query.from, filePiece],
    );
    return row!.bytes;
  }

  private async find(params: { hash: string; name: string }, actor: Actor) {
    const address = fileAddress({ sha256: params.hash, name: params.name });
    const course = this.library.courseOfFile(address);
    const { file, modules } = course.files.get(address)!;
    const seat = await findSeat(this.dataSource, actor.personId, course);
    const accesses = modules.map((module) => accessOf(module, seat, this.clock.now()));
    const locked = accesses.find((access) => !access.open);
    if (locked && !accesses.some((access) => access.open)) {
      throw new DomainError('lesson-locked', { ...locked, title: file.name });
    }
    return { file, free: modules.some((module) => module.free) };
  }
}
