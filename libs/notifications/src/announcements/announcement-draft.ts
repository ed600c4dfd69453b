import { CourseLibrary, renderWriting } from '@tandem/catalogue';
import { everyTrainerOf, scopeValues, withinScope } from '@tandem/cohorts';
import type {
  AudienceKind,
  InputOf,
  previewAnnouncement,
  ResponseOf,
  UnknownVariable,
} from '@tandem/contracts';
import { Injectable } from '@nestjs/common';
import { behindAndAbsent, type BehindAndAbsent } from '@tandem/learning';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { cohortFacts, factsFor, readMembers, type CohortFacts, type Member } from './members';
import { audiencesOf } from './rules/audience';
import { fillMarkdown, fillText, unknownVariables } from './rules/variables';

export interface AnnouncementRow {
  id: string;
  cohort_id: string;
  course_id: string;
  subject: string;
  text: string;
  audience: AudienceKind;
  person_ids: string[];
  revision: number;
  send_at: Date | null;
  begun_at: Date | null;
  deleted: boolean;
  archived: boolean;
  /** Who wrote it writes to this cohort no more. */
  orphan: boolean;
  cohort: CohortFacts;
}

/** SQL: whether message `a` is of somebody who has left its cohort, and is no owner. */
export const isOrphan = `NOT EXISTS (
  SELECT FROM person w WHERE w.id = a.author_id AND ('owner' = ANY (w.roles) OR w.id IN (${everyTrainerOf('a.cohort_id')})))`;

const sql = (condition: string) => `
  SELECT a.id, a.cohort_id, c.course_id, a.subject, a.text, a.audience, a.person_ids, a.revision, a.send_at, a.begun_at,
    a.deleted_at IS NOT NULL AS deleted, c.archived_at IS NOT NULL AS archived, ${isOrphan} AS orphan,
    ${cohortFacts} AS cohort
  FROM announcement a JOIN cohort c ON c.id = a.cohort_id WHERE a.id = $1 AND ${condition} FOR NO KEY UPDATE OF a`;

/** What a message is before it leaves: whom it is for, and what it says to each. */
@Injectable()
export class AnnouncementDraft {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** Locked. @throws DomainError `not-found`, also when it is out of reach, `announcement-deleted` */
  async find(tx: EntityManager, id: string, actor: KnownActor): Promise<AnnouncementRow> {
    const values = [id, this.clock.now(), ...scopeValues(actor)];
    const [row] = await tx.query<AnnouncementRow[]>(sql(withinScope('c', 3, 4)), values);
    if (!row) throw new DomainError('not-found');
    if (row.deleted) throw new DomainError('announcement-deleted');
    return row;
  }

  /** Locked, for a job. */
  async findAny(tx: EntityManager, id: string): Promise<AnnouncementRow | null> {
    const [row] = await tx.query<AnnouncementRow[]>(sql('true'), [id, this.clock.now()]);
    return row ?? null;
  }

  /** What the board knows, where that is asked. It is read by itself: call it before a transaction, not inside. */
  async boardSays({ audience, cohort_id, course_id }: AnnouncementRow): Promise<BehindAndAbsent> {
    if (audience !== 'late' && audience !== 'absent') return { behind: new Set(), absent: new Set() };
    const course = this.library.byIdOrFail(course_id);
    return behindAndAbsent(this.dataSource, course, cohort_id, this.clock.now());
  }

  /** Whom it is for as things are now. */
  async recipients(tx: EntityManager, row: AnnouncementRow, board: BehindAndAbsent): Promise<Member[]> {
    const named = new Set(row.person_ids);
    const members = await readMembers(tx, row.cohort_id, board, this.clock.now());
    return members.filter((member) =>
      row.audience === 'named' ? named.has(member.personId) : audiencesOf(member).includes(row.audience),
    );
  }

  factsFor(row: AnnouncementRow, member: Member) {
    return factsFor(member, row.cohort, this.library.byIdOrFail(row.course_id), this.clock.now());
  }

  async preview(
    { params, query }: InputOf<typeof previewAnnouncement>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof previewAnnouncement>> {
    const { manager } = this.dataSource;
    const row = await this.find(manager, params.announcementId, actor);
    const members = await this.recipients(manager, row, await this.boardSays(row));
    const member = members.find(({ personId }) => personId === query.personId) ?? members[0];
    const facts = member && this.factsFor(row, member);
    return {
      recipients: members.map(({ personId, name, why }) => ({ personId, name, why })),
      unknown: unknownIn(row),
      shown:
        member && facts
          ? {
              ...{ personId: member.personId, name: member.name },
              subject: fillText(row.subject, facts),
              html: renderWriting(fillMarkdown(row.text, facts)),
            }
          : null,
    };
  }
}

export function unknownIn({ subject, text }: { subject: string; text: string }): UnknownVariable[] {
  return [
    ...unknownVariables(subject).map((found) => ({ field: 'subject' as const, ...found })),
    ...unknownVariables(text).map((found) => ({ field: 'text' as const, ...found })),
  ];
}
