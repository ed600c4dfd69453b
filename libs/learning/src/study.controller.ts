import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { LessonRecords } from './lesson-records';
import { Notes } from './notes';
import { NotesQueries } from './notes.queries';

/** What a student keeps of her lessons. */
@Controller()
export class StudyController {
  constructor(
    private readonly records: LessonRecords,
    private readonly notes: Notes,
    private readonly queries: NotesQueries,
  ) {}

  @Endpoint(contract.saveTicks)
  saveTicks(input: InputOf<typeof contract.saveTicks>, actor: KnownActor) {
    return this.records.tick(input, actor);
  }

  @Endpoint(contract.saveMediaPosition)
  saveMediaPosition(input: InputOf<typeof contract.saveMediaPosition>, actor: KnownActor) {
    return this.records.move(input, actor);
  }

  @Endpoint(contract.getNote)
  getNote(input: InputOf<typeof contract.getNote>, actor: KnownActor) {
    return this.queries.note(input, actor);
  }

  @Endpoint(contract.saveNote)
  saveNote(input: InputOf<typeof contract.saveNote>, actor: KnownActor) {
    return this.notes.save(input, actor);
  }

  @Endpoint(contract.settleNote)
  settleNote(input: InputOf<typeof contract.settleNote>, actor: KnownActor) {
    return this.notes.settle(input, actor);
  }

  @Endpoint(contract.listNotes)
  listNotes(input: InputOf<typeof contract.listNotes>, actor: KnownActor) {
    return this.queries.list(input, actor);
  }
}
