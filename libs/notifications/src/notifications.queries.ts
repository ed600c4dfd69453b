import { Injectable } from '@nestjs/common';
import { CourseLibrary, excerptOf } from '@tandem/catalogue';
import { everyTrainerOf, trainersAt, trainersOf } from '@tandem/cohorts';
import {
  readCursor,
  writeCursor,
  type DayHalf,
  type InputOf,
  type listNotifications,
  type Notification,
  type NotificationKind,
  type ResponseOf,
} from '@tandem/contracts';
import { lessonHasCome, waitingModules } from '@tandem/learning';
import { Clock, type KnownActor } from '@tandem/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { fillText } from './announcements/rules/variables';

const pageSize = 30;

type Facts = Parameters<typeof fillText>[1];

interface Row {
  id: string;
  kind: NotificationKind;
  subject_id: string;
  topic_id: string;
  created_at: Date;
  read_at: Date | null;
  cohort_id: string | null;
  author: string | null;
  title: string | null;
  text: string | null;
  reviewer: string | null;
  assignment_id: string | null;
  assignment_key: string | null;
  course_id: string | null;
  session: {
    title: string;
    cohort_id: string;
    trains: boolean;
    series: { sessions: number; from: string; zone: string } | null;
  } | null;
  plan: string | null;
  /** The cohort that she trains, and whether she does today, on any day, or is of the staff at all. */
  trained: { name: string; today: boolean; ever: boolean; staff: boolean } | null;
  /** The cohort that she waits for. */
  waited: string | null;
  contact: { name: string; text: string } | null;
  announcement: { from: string | null; subject: string; facts: Facts } | null;
  absence: { title: string; from: string; cohort_id: string; half: DayHalf; keeps: boolean } | null;
  /** Without a code, of attestations. */
  paper: { title: string; code: string | null } | null;
}

/**
 * What stands around each notification of a person ($1): the post with its thread where she reaches them now, or the
 * work that was reviewed. $2 now, $3 modules that wait for others; `where` may use parameters from $4 on.
 */
const statement = (where: string, limit: number) => `
  SELECT n.id, n.kind, n.subject_id, n.topic_id, n.created_at, n.read_at,
    post.cohort_id, post.author, post.title, post.text, work.reviewer, work.assignment_id, work.assignment_key, work.course_id,
    live.session, plan.name AS plan, taught.trained, waited.name AS waited, written.contact, received.announcement,
    coalesce(missed.absence, told.absence) AS absence, coalesce(certified.paper, attested.paper) AS paper
  FROM notification n
  LEFT JOIN LATERAL (
    SELECT d.cohort_id, p.name AS author, coalesce(t.title, d.title) AS title, d.text
    FROM discussion_post d LEFT JOIN discussion_post t ON t.id = d.thread_id LEFT JOIN person p ON p.id = d.author_id
      JOIN course_part l ON l.id = d.lesson_id LEFT JOIN search_entry e ON e.part_id = l.id
    WHERE d.id = n.subject_id AND d.deleted_at IS NULL AND (d.hidden_at IS NULL OR d.author_id = $1)
      AND (${lessonHasCome('d.cohort_id', '$1', '$2', '$3')} AND EXISTS (
          SELECT FROM enrolment s WHERE s.cohort_id = d.cohort_id AND s.person_id = $1 AND s.status = 'active')
        OR $1 IN (${trainersOf('d.cohort_id')})
        OR EXISTS (SELECT FROM person o WHERE o.id = $1 AND 'owner' = ANY (o.roles)))
  ) post ON n.kind NOT IN ('review', 'taken-over', 'plan-changed', 'message', 'announcement', 'attestations') AND n.kind NOT LIKE 'session-%'
    AND n.kind NOT LIKE 'seat-%' AND n.kind NOT LIKE 'absence%' AND n.kind NOT LIKE 'certificate-%'
    AND n.kind NOT LIKE 'trainer-%'
  LEFT JOIN LATERAL (
    SELECT p.name AS reviewer, s.assignment_id, part.key AS assignment_key, part.course_id
    FROM submission s JOIN course_part part ON part.id = s.assignment_id
      LEFT JOIN review v ON v.submission_id = s.id LEFT JOIN review_claim k ON k.submission_id = s.id
      JOIN person p ON p.id = coalesce(v.reviewer_id, k.person_id)
    WHERE s.id = n.subject_id
  ) work ON n.kind IN ('review', 'taken-over')
  LEFT JOIN LATERAL (
    SELECT json_build_object('title', s.title, 'cohort_id', s.cohort_id,
      'trains', reach.trains, 'series', (
        SELECT json_build_object('sessions', count(*), 'from', min(o.starts_at), 'zone', min(c.zone))
        FROM live_session o JOIN cohort c ON c.id = o.cohort_id
        WHERE n.kind = 'session-planned' AND (reach.seated OR reach.trains) AND o.cohort_id = s.cohort_id
          AND o.series_id = s.series_id AND o.cancelled_at IS NULL HAVING count(*) > 1)) AS session
    FROM live_session s CROSS JOIN LATERAL (
      SELECT EXISTS (SELECT FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.person_id = $1
        AND e.status IN ('active', 'paused')) AS seated) seat
      CROSS JOIN LATERAL (
        SELECT seat.seated, NOT seat.seated AND $1 IN (${trainersOf('s.cohort_id')}) AS trains) reach
    WHERE s.id = n.topic_id AND (reach.seated OR $1 IN (${everyTrainerOf('s.cohort_id')}))
  ) live ON n.kind LIKE 'session-%'
  LEFT JOIN LATERAL (
    SELECT c.name FROM cohort c JOIN enrolment e ON e.cohort_id = c.id AND e.status IN ('active', 'paused')
    WHERE c.id = n.topic_id AND e.person_id = $1
  ) plan ON n.kind = 'plan-changed'
  LEFT JOIN LATERAL (
    SELECT json_build_object('name', c.name, 'today', $1 IN (${trainersOf('c.id')}), 'ever', $1 IN (${everyTrainerOf('c.id')}),
      'staff', p.roles && '{trainer,owner}') AS trained
    FROM cohort c JOIN person p ON p.id = $1 WHERE c.id = n.topic_id
  ) taught ON n.kind LIKE 'trainer-%'
  LEFT JOIN cohort waited ON waited.id = n.topic_id AND n.kind LIKE 'seat-%'
  LEFT JOIN LATERAL (
    SELECT json_build_object('name', p.name, 'text', m.text) AS contact
    FROM contact_message m JOIN person p ON p.id = m.sender_id WHERE m.id = n.subject_id AND m.recipient_id = $1
  ) written ON n.kind = 'message'
  LEFT JOIN LATERAL (
    SELECT json_build_object('from', p.name, 'subject', a.subject, 'facts', r.facts) AS announcement
    FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id LEFT JOIN person p ON p.id = a.author_id
    WHERE r.announcement_id = n.subject_id AND r.person_id = $1
  ) received ON n.kind = 'announcement'
  LEFT JOIN LATERAL (
    SELECT json_build_object('title', s.title) AS absence
    FROM live_session s JOIN enrolment e ON e.cohort_id = s.cohort_id AND e.status IN ('active', 'paused')
    WHERE s.id = n.topic_id AND e.person_id = $1
  ) missed ON n.kind = 'absence'
  LEFT JOIN LATERAL (
    SELECT json_build_object('title', s.title, 'from', p.name, 'cohort_id', s.cohort_id, 'half', m.half,
      'keeps', $1 IN (${trainersOf('s.cohort_id')})) AS absence
    FROM attendance_mark m JOIN live_session s ON s.id = m.session_id JOIN person p ON p.id = m.marked_by
    WHERE m.id = n.subject_id AND $1 IN (${trainersAt('s.cohort_id', 's.starts_at')})
  ) told ON n.kind = 'absence-told'
  LEFT JOIN LATERAL (
    SELECT json_build_object('title', k.facts->>'courseTitle', 'code', k.code) AS paper
    FROM certificate k WHERE k.id = n.subject_id AND k.person_id = $1
  ) certified ON n.kind LIKE 'certificate-%'
  LEFT JOIN LATERAL (
    SELECT json_build_object('title', a.facts->>'courseTitle', 'code', NULL) AS paper
    FROM attestation a WHERE a.enrolment_id = n.subject_id AND a.person_id = $1 LIMIT 1
  ) attested ON n.kind = 'attestations'
  WHERE n.person_id = $1 AND ${where}
  ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}`;

const pageSql = statement('($4::timestamptz IS NULL OR (n.created_at, n.id) < ($4, $5::uuid))', pageSize + 1);
const digestSql = statement('n.digest_id = $4 AND n.read_at IS NULL', 100);

@Injectable()
export class NotificationsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  async list(
    { query }: InputOf<typeof listNotifications>,
    { personId }: KnownActor,
  ): Promise<ResponseOf<typeof listNotifications>> {
    const reader = await this.reader(personId);
    const [rows, [count]] = await Promise.all([
      this.dataSource.query<Row[]>(pageSql, [...reader, ...readCursor(query.after)]),
      this.dataSource.query<Array<{ unread: number }>>(
        'SELECT count(*)::int AS unread FROM notification WHERE person_id = $1 AND read_at IS NULL',
        [personId],
      ),
    ]);
    const shown = rows.slice(0, pageSize);
    return {
      notifications: shown.map((row) => this.view(row)),
      unread: count!.unread,
      next: rows.length > pageSize ? writeCursor(shown.at(-1)!) : null,
    };
  }

  /** What a digest gathers and is still unread, the newest first. */
  async ofDigest(manager: EntityManager, personId: string, digestId: string): Promise<Notification[]> {
    const rows = await manager.query<Row[]>(digestSql, [...(await this.reader(personId)), digestId]);
    return rows.map((row) => this.view(row));
  }

  /** The first parameters of the statement. */
  private async reader(personId: string): Promise<[string, Date, string[]]> {
    const now = this.clock.now();
    return [personId, now, await waitingModules(this.dataSource, personId, this.library.all(), now)];
  }

  private view(row: Row): Notification {
    const { id, kind } = row;
    const seen = {
      ...{ id, kind, createdAt: row.created_at.toISOString() },
      readAt: row.read_at?.toISOString() ?? null,
      series: null,
    };
    if (kind === 'message') {
      const { contact } = row;
      return {
        ...seen,
        ...{ from: contact?.name ?? null, title: null, excerpt: contact && excerptOf(contact.text) },
        place: contact && { page: 'contact', personId: row.topic_id },
      };
    }
    if (kind === 'announcement') {
      const { announcement } = row;
      return {
        ...{ ...seen, from: announcement?.from ?? null, excerpt: null },
        title: announcement && fillText(announcement.subject, announcement.facts),
        place: announcement && { page: 'announcement', announcementId: row.subject_id },
      };
    }
    if (kind === 'review' || kind === 'taken-over') {
      if (!row.assignment_key || !row.course_id)
        return { ...seen, from: null, title: null, excerpt: null, place: null };
      const known = this.library.byIdOrFail(row.course_id).assignments.get(row.assignment_id!);
      return {
        ...seen,
        from: row.reviewer,
        title: known?.assignment.title ?? row.assignment_key,
        excerpt: null,
        place:
          kind === 'review'
            ? { page: 'work', assignmentKey: row.assignment_key }
            : { page: 'submission', submissionId: row.subject_id },
      };
    }
    if (kind === 'plan-changed') {
      const place = row.plan === null ? null : ({ page: 'course' } as const);
      return { ...seen, from: null, title: row.plan, excerpt: null, place };
    }
    if (kind === 'trainer-named' || kind === 'trainer-left') {
      const { trained, topic_id: cohortId } = row;
      return { ...seen, from: null, title: trained?.name ?? null, excerpt: null, place: trainerPlace() };

      function trainerPlace(): Notification['place'] {
        if (kind === 'trainer-left') return trained?.staff ? { page: 'cohorts' } : null;
        // A substitute outside of her days has the sessions of them, and nothing else.
        return trained?.today ? { page: 'cohort', cohortId } : trained?.ever ? { page: 'calendar' } : null;
      }
    }
    if (kind === 'absence') {
      const { absence } = row;
      const place = absence && ({ page: 'attendance' } as const);
      return { ...seen, from: null, title: absence?.title ?? null, excerpt: null, place };
    }
    if (kind === 'absence-told') {
      const { absence } = row;
      return {
        ...{ ...seen, from: absence?.from ?? null, title: absence?.title ?? null, excerpt: null },
        // A substitute reaches the sheet on her days.
        place: absence?.keeps
          ? {
              page: 'sheet',
              ...{ cohortId: absence.cohort_id, sessionId: row.topic_id, half: absence.half },
            }
          : null,
      };
    }
    if (kind === 'attestations' || kind.startsWith('certificate-')) {
      const { paper } = row;
      const place = paper?.code ? ({ page: 'certificate', code: paper.code } as const) : null;
      return {
        ...{ ...seen, from: null, title: paper?.title ?? null, excerpt: null },
        place: place ?? (paper && { page: 'papers' }),
      };
    }
    if (kind.startsWith('seat-'))
      return { ...seen, from: null, title: row.waited, excerpt: null, place: { page: 'waiting' } };
    if (kind.startsWith('session-')) {
      const { session } = row;
      return {
        ...seen,
        ...{ from: null, title: session?.title ?? null, excerpt: null },
        series: session?.series
          ? { ...session.series, from: new Date(session.series.from).toISOString() }
          : null,
        place: session && {
          page: 'live-session',
          ...{ sessionId: row.topic_id, cohortId: session.cohort_id, trains: session.trains },
        },
      };
    }
    return {
      ...seen,
      // Who hides or marks speaks for the trainers.
      from: kind === 'hidden' || kind === 'report' ? null : row.author,
      title: row.title,
      excerpt: row.text === null ? null : excerptOf(row.text),
      place: placeOf(row),
    };
  }
}

function placeOf({ kind, cohort_id, topic_id, subject_id }: Row): Notification['place'] {
  if (cohort_id === null) return null;
  if (kind === 'report') return { page: 'reports', cohortId: cohort_id };
  return { page: 'post', threadId: topic_id, postId: subject_id };
}
