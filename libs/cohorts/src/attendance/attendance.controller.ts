import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { AttendanceQueries } from './attendance.queries';
import { CountersignAttendance } from './countersign-attendance';
import { FormerMembersQueries } from './former-members.queries';
import { MyAttendanceQueries } from './my-attendance.queries';
import { NoteAttendance } from './note-attendance';
import { OpenSigning } from './open-signing';
import { SignAttendance } from './sign-attendance';
import { SheetPapers } from './sheet-papers';
import { TellAbsence } from './tell-absence';

@Controller()
export class AttendanceController {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly myQueries: MyAttendanceQueries,
    private readonly formerMembers: FormerMembersQueries,
    private readonly papers: SheetPapers,
    private readonly openSigning: OpenSigning,
    private readonly signAttendance: SignAttendance,
    private readonly noteAttendance: NoteAttendance,
    private readonly countersignAttendance: CountersignAttendance,
    private readonly tellAbsence: TellAbsence,
  ) {}

  @Endpoint(contract.listAttendance)
  list(input: InputOf<typeof contract.listAttendance>, actor: Actor) {
    return this.queries.list(input, actor);
  }

  @Endpoint(contract.listAttendanceLines)
  lines(input: InputOf<typeof contract.listAttendanceLines>, actor: Actor) {
    return this.queries.lines(input, actor);
  }

  @Endpoint(contract.listFormerMembers)
  former(input: InputOf<typeof contract.listFormerMembers>, actor: Actor) {
    return this.formerMembers.list(input, actor);
  }

  @Endpoint(contract.getAttendanceSheet)
  sheet(input: InputOf<typeof contract.getAttendanceSheet>, actor: Actor) {
    return this.queries.sheet(input, actor);
  }

  @Endpoint(contract.getAttendancePdf)
  pdf(input: InputOf<typeof contract.getAttendancePdf>, actor: Actor) {
    return this.papers.pdf(input, actor);
  }

  @Endpoint(contract.checkAttendanceSheet)
  check(input: InputOf<typeof contract.checkAttendanceSheet>) {
    return this.papers.check(input);
  }

  @Endpoint(contract.openSigning)
  open(input: InputOf<typeof contract.openSigning>, actor: KnownActor) {
    return this.openSigning.open(input, actor);
  }

  @Endpoint(contract.closeSigning)
  close(input: InputOf<typeof contract.closeSigning>, actor: KnownActor) {
    return this.openSigning.close(input, actor);
  }

  @Endpoint(contract.noteAttendance)
  note(input: InputOf<typeof contract.noteAttendance>, actor: KnownActor) {
    return this.noteAttendance.note(input, actor);
  }

  @Endpoint(contract.countersignAttendance)
  countersign(input: InputOf<typeof contract.countersignAttendance>, actor: KnownActor) {
    return this.countersignAttendance.countersign(input, actor);
  }

  @Endpoint(contract.signAttendance)
  sign(input: InputOf<typeof contract.signAttendance>, actor: KnownActor) {
    return this.signAttendance.sign(input, actor);
  }

  @Endpoint(contract.tellAbsence)
  tell(input: InputOf<typeof contract.tellAbsence>, actor: KnownActor) {
    return this.tellAbsence.tell(input, actor);
  }

  @Endpoint(contract.getMyAttendance)
  mine(_input: InputOf<typeof contract.getMyAttendance>, actor: KnownActor) {
    return this.myQueries.mine(actor);
  }
}
