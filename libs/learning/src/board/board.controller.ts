import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { CohortBoardQueries } from './cohort-board.queries';
import { MembersQueries } from './members.queries';
import { RisksQueries } from './risks.queries';
import { WriteRiskNote } from './write-risk-note';

/** What trainers see of the members of a cohort together. */
@Controller()
export class BoardController {
  constructor(
    private readonly boards: CohortBoardQueries,
    private readonly members: MembersQueries,
    private readonly risks: RisksQueries,
    private readonly writeNote: WriteRiskNote,
  ) {}

  @Endpoint(contract.getBoard)
  getBoard(input: InputOf<typeof contract.getBoard>, actor: Actor) {
    return this.boards.board(input, actor);
  }

  @Endpoint(contract.listMembers)
  listMembers(input: InputOf<typeof contract.listMembers>, actor: Actor) {
    return this.members.list(input, actor);
  }

  @Endpoint(contract.listRisks)
  listRisks(input: InputOf<typeof contract.listRisks>, actor: Actor) {
    return this.risks.list(input, actor);
  }

  @Endpoint(contract.writeRiskNote)
  writeRiskNote(input: InputOf<typeof contract.writeRiskNote>, actor: KnownActor) {
    return this.writeNote.run(input, actor);
  }
}
