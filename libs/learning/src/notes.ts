import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { Draft, InputOf, saveNote, settleNote } from '@tandem/contracts';
import type { KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { draftOrConflict, Drafts, type DraftKey } from './drafts';

/** Her notes, one a lesson. A note asks for no open lesson: it is hers, and may have waited long on a device. */
@Injectable()
export class Notes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly drafts: Drafts,
  ) {}

  /** @throws DomainError `not-found`, `draft-conflict` */
  async save({ params, body }: InputOf<typeof saveNote>, actor: KnownActor): Promise<Draft> {
    this.library.courseOfLesson(params.lessonId);
    const key = noteKey(actor.personId, params.lessonId);
    return draftOrConflict(await this.drafts.save(this.dataSource.manager, key, body));
  }

  /** @throws DomainError `not-found`, `draft-conflict` */
  async settle({ params, body }: InputOf<typeof settleNote>, actor: KnownActor): Promise<Draft> {
    const key = noteKey(actor.personId, params.lessonId);
    return this.dataSource.transaction((tx) =>
      this.drafts.settle(tx, key, { versionId: params.versionId, ...body }),
    );
  }
}

export const noteKey = (personId: string, lessonId: string): DraftKey => ({
  ...{ personId, subject: 'note', subjectId: lessonId },
});
