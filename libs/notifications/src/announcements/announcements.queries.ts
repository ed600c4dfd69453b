import { CourseLibrary, excerptOf, renderWriting } from '@tandem/catalogue';
import { scopeValues, withinScope } from '@tandem/cohorts';
import { Injectable } from '@nestjs/common';
import {
  readCursor,
  writeCursor,
  type Announcement,
  type AnnouncementVariable,
  type getAnnouncement,
  type getAnnouncementAudience,
  type getMyAnnouncement,
  type InputOf,
  type listAnnouncements,
  type listMyAnnouncements,
  type ResponseOf,
} from '@tandem/contracts';
import { behindAndAbsent } from '@tandem/learning';
import { Clock, dayIn, DomainError, timeIn, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { readMembers } from './members';
import { recipientsOf, recipientView, stopped, type RecipientRow } from './recipients';
import { audiencesOf } from './rules/audience';
import { retryOf } from './rules/retry';
import { fillMarkdown, fillText } from './rules/variables';

type Summary = ResponseOf<typeof listAnnouncements>['announcements'][number];

interface Row extends Omit<Summary, 'at'> {
  at: Date;
  text: string;
  personIds: string[];
  revision: number;
  cohort: Announcement['cohort'];
  recipients: RecipientRow[];
}

/** Of message `a` of cohort `c`; $3 now. */
const columns = `a.id, a.subject, a.audience, t.name AS author, coalesce(a.begun_at, a.send_at, a.saved_at) AS at,
  CASE WHEN a.send_at IS NULL THEN 'draft' WHEN a.begun_at IS NULL AND a.send_at > $3 THEN 'scheduled'
    WHEN a.begun_at IS NULL OR r.settled < r.recipients THEN 'sending' ELSE 'sent' END AS state,
  json_build_object('recipients', r.recipients, 'settled', r.settled, 'failed', r.failed) AS progress`;
const tables = `cohort c JOIN announcement a ON a.cohort_id = c.id LEFT JOIN person t ON t.id = a.author_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS recipients,
    count(*) FILTER (WHERE x.settled_at IS NOT NULL OR ${stopped})::int AS settled,
    count(*) FILTER (WHERE x.state IN ('refused', 'bounced') OR ${stopped})::int AS failed
    FROM announcement_recipient x WHERE x.announcement_id = a.id) r`;

const oneSql = `
  SELECT a.deleted_at IS NOT NULL AS deleted, ${columns}, a.text, a.person_ids AS "personIds", a.revision,
    json_build_object('id', c.id, 'name', c.name, 'zone', c.zone) AS cohort,
    (SELECT coalesce(json_agg(r), '[]') FROM (${recipientsOf('a.id')}) r) AS recipients
  FROM ${tables} WHERE a.id = $4 AND ${withinScope('c', 1, 2)}`;

interface ReceivedRow {
  id: string;
  subject: string;
  text: string;
  author: string | null;
  cohort_name: string;
  begun_at: Date;
  read_at: Date | null;
  facts: Record<AnnouncementVariable, string>;
}

/** What a person ($1) received. */
const received = (where: string) => `
  SELECT a.id, a.subject, a.text, t.name AS author, c.name AS cohort_name, a.begun_at, n.read_at, r.facts
  FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id JOIN cohort c ON c.id = a.cohort_id
    LEFT JOIN person t ON t.id = a.author_id
    LEFT JOIN notification n ON n.person_id = r.person_id AND n.kind = 'announcement' AND n.subject_id = a.id
  WHERE r.person_id = $1 AND ${where} ORDER BY a.begun_at DESC, a.id DESC`;

const mineSql = `${received('($2::timestamptz IS NULL OR (a.begun_at, a.id) < ($2, $3::uuid))')} LIMIT $4`;

@Injectable()
export class AnnouncementsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async list(
    { params }: InputOf<typeof listAnnouncements>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listAnnouncements>> {
    const { course_id: _, ...cohort } = await this.cohort(params.cohortId, actor);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${columns} FROM ${tables} WHERE c.id = $4 AND a.deleted_at IS NULL AND ${withinScope('c', 1, 2)}
       ORDER BY a.send_at DESC NULLS FIRST, a.saved_at DESC, a.id LIMIT 500`,
      [...scopeValues(actor), this.clock.now(), params.cohortId],
    );
    return { cohort, announcements: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  /** @throws DomainError `not-found`, also for a cohort out of reach */
  async audience(
    { params }: InputOf<typeof getAnnouncementAudience>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof getAnnouncementAudience>> {
    const { course_id: courseId, ...cohort } = await this.cohort(params.cohortId, actor);
    const now = this.clock.now();
    const course = this.library.byIdOrFail(courseId);
    const board = await behindAndAbsent(this.dataSource, course, params.cohortId, now);
    const members = await readMembers(this.dataSource, params.cohortId, board, now);
    return {
      cohort,
      members: members.map((member) => ({
        ...{ personId: member.personId, name: member.name },
        fits: audiencesOf(member),
      })),
    };
  }

  /** @throws DomainError `not-found`, also for one out of reach, `announcement-deleted` */
  async one({ params }: InputOf<typeof getAnnouncement>, actor: KnownActor): Promise<Announcement> {
    const values = [...scopeValues(actor), this.clock.now(), params.announcementId];
    const [found] = await this.dataSource.query<Array<Row & { deleted: boolean }>>(oneSql, values);
    if (!found) throw new DomainError('not-found');
    const { deleted, ...row } = found;
    if (deleted) throw new DomainError('announcement-deleted');
    const { zone } = row.cohort;
    const leaves = { day: dayIn(zone, row.at), at: timeIn(zone, row.at) };
    return {
      ...row,
      leaves: row.state === 'scheduled' ? leaves : null,
      at: row.at.toISOString(),
      html: renderWriting(row.text),
      recipients: row.recipients.map(recipientView),
      retries: row.recipients.filter((recipient) => retryOf(recipient) === 'together').length,
    };
  }

  async mine(
    { query: { after, limit } }: InputOf<typeof listMyAnnouncements>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof listMyAnnouncements>> {
    const rows = await this.dataSource.query<ReceivedRow[]>(mineSql, [
      personId,
      ...readCursor(after),
      limit + 1,
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      announcements: shown.map(receivedView),
      next: last && rows.length > limit ? writeCursor({ created_at: last.begun_at, id: last.id }) : null,
    };
  }

  /** @throws DomainError `not-found` for one that she did not receive */
  async oneOfMine(
    { params }: InputOf<typeof getMyAnnouncement>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof getMyAnnouncement>> {
    const [row] = await this.dataSource.query<ReceivedRow[]>(received('a.id = $2'), [
      ...[personId, params.announcementId],
    ]);
    if (!row) throw new DomainError('not-found');
    return { ...receivedView(row), html: renderWriting(fillMarkdown(row.text, row.facts)) };
  }

  private async cohort(id: string, actor: KnownActor) {
    const [cohort] = await this.dataSource.query<
      Array<{ id: string; name: string; zone: string; course_id: string }>
    >(
      `SELECT c.id, c.name, c.zone, c.course_id FROM cohort c WHERE c.id = $3 AND ${withinScope('c', 1, 2)}`,
      [...[...scopeValues(actor), id]],
    );
    if (!cohort) throw new DomainError('not-found');
    return cohort;
  }
}

function receivedView(row: ReceivedRow) {
  return {
    id: row.id,
    subject: fillText(row.subject, row.facts),
    author: row.author,
    cohortName: row.cohort_name,
    sentAt: row.begun_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    excerpt: excerptOf(fillMarkdown(row.text, row.facts)),
  };
}
