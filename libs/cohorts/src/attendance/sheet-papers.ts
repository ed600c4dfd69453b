import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import type { checkAttendanceSheet, getAttendancePdf, InputOf, ResponseOf } from '@tandem/contracts';
import { Clock, CONFIG, DomainError, type Actor, type Config } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { attendanceFacts } from './attendance-facts';
import { contentHash, sheetContent, type SheetContent } from './sheet-content';
import { sheetPdf } from './sheet-pdf';
import { sheetOf } from './sheet-view';

@Injectable()
export class SheetPapers {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a session out of reach */
  async pdf({ params }: InputOf<typeof getAttendancePdf>, actor: Actor): Promise<Buffer> {
    const facts = await attendanceFacts(this.dataSource, { sessionId: params.sessionId }, actor);
    const shown = sheetOf(facts, params.half, this.clock.now());
    if (!shown.sheet) {
      const { cohort } = facts;
      const course = this.library.byIdOrFail(cohort.courseId).content.title;
      const around = { academyName: this.config.ACADEMY_NAME, course, cohort };
      return sheetPdf(await sheetContent(this.dataSource.manager, around, shown, null), null, []);
    }
    const { id, hash } = shown.sheet;
    const [kept] = await this.dataSource.query<Array<{ content: string }>>(
      'SELECT content FROM attendance_sheet WHERE id = $1',
      [id],
    );
    const additions = shown.lines.flatMap(({ personName, marks }) =>
      marks.filter(({ late }) => late).map((mark) => ({ personName, mark })),
    );
    const url = `${this.config.PORTAL_URL}/emargement/${id}`;
    return sheetPdf(JSON.parse(kept!.content) as SheetContent, { hash, url }, additions);
  }

  /** @throws DomainError `not-found` */
  async check({
    params,
  }: InputOf<typeof checkAttendanceSheet>): Promise<ResponseOf<typeof checkAttendanceSheet>> {
    const [kept] = await this.dataSource.query<Array<{ content: string; additions: number }>>(
      `SELECT a.content, (SELECT count(*)::int FROM attendance_mark m
         WHERE m.session_id = a.session_id AND m.half = a.half AND m.marked_at > a.countersigned_at) AS additions
       FROM attendance_sheet a WHERE a.id = $1`,
      [params.sheetId],
    );
    if (!kept) throw new DomainError('not-found');
    const content = JSON.parse(kept.content) as SheetContent;
    const { academy, course, cohort, session, half, day, startsAt, endsAt, zone, lines } = content;
    return {
      ...{ course, cohort, session, half, day, startsAt, endsAt, zone },
      academyName: academy.legalName ?? academy.name,
      expected: lines.length,
      present: lines.filter(({ minutes }) => minutes > 0).length,
      countersignedAt: content.countersigned!.at,
      additions: kept.additions,
      // Of what is kept now: had a word of it been changed, the paper would bear another one.
      hash: contentHash(kept.content),
    };
  }
}
