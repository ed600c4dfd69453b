import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type {
  getAttendanceSheet,
  InputOf,
  listAttendance,
  listAttendanceLines,
  ResponseOf,
} from '@tandem/contracts';
import { Clock, CONFIG, type Actor, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { signingCode } from '../rules/signing-code';
import { countersignableFrom } from '../rules/sheet-state';
import { attendanceFacts, type AttendanceFacts } from './attendance-facts';
import { attendanceHours } from './attendance-hours';
import { sheetOf, sheetsOf } from './sheet-view';

@Injectable()
export class AttendanceQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list(
    { params }: InputOf<typeof listAttendance>,
    actor: Actor,
  ): Promise<ResponseOf<typeof listAttendance>> {
    const now = this.clock.now();
    const facts = await attendanceFacts(this.dataSource, params, actor);
    const seated = facts.members.filter(({ until }) => until === null);
    const hours = await attendanceHours(
      this.dataSource,
      seated.map(({ enrolmentId }) => enrolmentId),
      now,
    );
    return {
      cohort: this.placeOf(facts),
      halves: facts.sessions.flatMap((session) => sheetsOf(facts, session, now).map(({ view }) => view)),
      members: seated.map(({ enrolmentId, name }) => ({
        ...{ enrolmentId, personName: name },
        ...hours.get(enrolmentId)!,
      })),
    };
  }

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async lines(
    { params }: InputOf<typeof listAttendanceLines>,
    actor: Actor,
  ): Promise<ResponseOf<typeof listAttendanceLines>> {
    const now = this.clock.now();
    const facts = await attendanceFacts(this.dataSource, params, actor);
    const sheets = facts.sessions
      .flatMap((session) => sheetsOf(facts, session, now))
      .map(({ view, lines }) => ({ view, lines: new Map(lines.map((line) => [line.enrolmentId, line])) }));
    const members = facts.members.filter(
      ({ enrolmentId, until }) => until === null || sheets.some(({ lines }) => lines.has(enrolmentId)),
    );
    const hours = await attendanceHours(
      this.dataSource,
      members.map(({ enrolmentId }) => enrolmentId),
      now,
    );
    return {
      cohort: this.placeOf(facts),
      halves: sheets.map(({ view }) => view),
      members: members.map(({ enrolmentId, name }) => ({
        ...{ enrolmentId, personName: name },
        ...hours.get(enrolmentId)!,
        lines: sheets.map(({ lines }) => {
          const line = lines.get(enrolmentId);
          return line ? { state: line.state, minutes: line.minutes } : null;
        }),
      })),
    };
  }

  /** @throws DomainError `not-found`, also for a session out of reach */
  async sheet(
    { params }: InputOf<typeof getAttendanceSheet>,
    actor: Actor,
  ): Promise<ResponseOf<typeof getAttendanceSheet>> {
    const now = this.clock.now();
    const facts = await attendanceFacts(this.dataSource, { sessionId: params.sessionId }, actor);
    const { half, keeps, view, lines, opening, sheet } = sheetOf(facts, params.half, now);
    return {
      cohort: this.placeOf(facts),
      keeps,
      sheet: { ...view, lines },
      countersignableFrom: countersignableFrom(half).toISOString(),
      signing:
        keeps && view.state === 'open' && opening
          ? {
              code: signingCode(this.config.SECRET_KEY, opening.id),
              closesAt: opening.closesAt.toISOString(),
            }
          : null,
      countersignature: sheet
        ? { sheetId: sheet.id, byName: sheet.byName, at: sheet.at.toISOString(), hash: sheet.hash }
        : null,
    };
  }

  private placeOf({ cohort: { id, name, zone, courseId } }: AttendanceFacts) {
    return { id, name, zone, courseTitle: this.library.byIdOrFail(courseId).content.title };
  }
}
