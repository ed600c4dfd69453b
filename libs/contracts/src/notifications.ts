import { z } from 'zod';
import { DayHalf } from './attendance';
import { endpoint } from './endpoint';
import { Token } from './identity';
import { may } from './policy';
import { Cursor, Id, Instant } from './primitives';

/**
 * What people are notified of: called by name; a reply to her thread, or in a thread she takes part in; an answer marked
 * in her thread, or her reply marked as one; her work reviewed; her post hidden; a live session planned, moved,
 * cancelled or recorded; her modules opening at other times; a message by the directory, or of her trainers; a seat that
 * she waits for offered, gone to the next, or her place taken off the list; an absence of hers
 * without excuse; her certificate issued, replaced by another, withdrawn or about to expire; her attestations; for trainers, a post reported, a review that another trainer took over, a
 * member's reason for an absence, a cohort that they are put on, with another role or on other days too, or taken off.
 */
export const notificationKinds = [
  'mention',
  'reply',
  'thread',
  'answer',
  'review',
  'hidden',
  'report',
  'session-planned',
  'session-moved',
  'session-cancelled',
  'taken-over',
  'session-recorded',
  'plan-changed',
  'message',
  'announcement',
  'seat-offered',
  'seat-lapsed',
  'seat-removed',
  'absence',
  'absence-told',
  'certificate-issued',
  'certificate-replaced',
  'certificate-revoked',
  'certificate-expiring',
  'attestations',
  'trainer-named',
  'trainer-left',
] as const;
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Kinds that the daily mail gathers. A review, a live session, a plan, who trains a cohort, a seat, a certificate and messages have mails of their own, at once. */
export const digestKinds = ['mention', 'reply', 'thread', 'answer', 'hidden', 'report'] as const;
export const DigestKind = z.enum(digestKinds);
export type DigestKind = z.infer<typeof DigestKind>;

/** Kinds that she chooses to get by e-mail or in the portal alone. The last two leave at once. */
export const mailKinds = [...digestKinds, 'announcement', 'absence'] as const;
export const MailKind = z.enum(mailKinds);
export type MailKind = z.infer<typeof MailKind>;

export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  createdAt: Instant,
  readAt: Instant.nullable(),
  /** Who wrote, marked or reviewed; null when that is not told, or she has left. */
  from: z.string().nullable(),
  /** Of the thread, the assignment, the live session or the course. */
  title: z.string().nullable(),
  excerpt: z.string().nullable(),
  /** Of live sessions planned together: how many stand, and when the first of them is. */
  series: z.object({ sessions: z.int(), from: Instant, zone: z.string() }).nullable(),
  /** Null when what it was about is gone, or no longer open to her. */
  place: z
    .discriminatedUnion('page', [
      z.object({ page: z.literal('post'), threadId: Id, postId: Id }),
      z.object({ page: z.literal('work'), assignmentKey: z.string() }),
      z.object({ page: z.literal('reports'), cohortId: Id }),
      z.object({ page: z.literal('live-session'), sessionId: Id, cohortId: Id, trains: z.boolean() }),
      z.object({ page: z.literal('submission'), submissionId: Id }),
      z.object({ page: z.literal('contact'), personId: Id }),
      z.object({ page: z.literal('course') }),
      z.object({ page: z.literal('waiting') }),
      z.object({ page: z.literal('attendance') }),
      z.object({ page: z.literal('sheet'), cohortId: Id, sessionId: Id, half: DayHalf }),
      z.object({ page: z.literal('announcement'), announcementId: Id }),
      z.object({ page: z.literal('certificate'), code: z.string() }),
      z.object({ page: z.literal('papers') }),
      z.object({ page: z.literal('cohort'), cohortId: Id }),
      z.object({ page: z.literal('cohorts') }),
      z.object({ page: z.literal('calendar') }),
    ])
    .nullable(),
});
export type Notification = z.infer<typeof Notification>;

export const listNotifications = endpoint({
  method: 'GET',
  path: '/me/notifications',
  tag: 'Notifications',
  summary: 'What she is notified of, the newest first',
  access: may('notification', 'read'),
  query: z.object({ after: Cursor.optional() }),
  response: z.object({
    notifications: z.array(Notification),
    unread: z.int(),
    next: Cursor.nullable(),
  }),
});

/** Without a field, all of them. `until`: none that is newer than what she had before her eyes. */
export const readNotifications = endpoint({
  method: 'PUT',
  path: '/me/notifications/read',
  tag: 'Notifications',
  summary: 'Mark as read one notification, those of one thread, or all',
  access: may('notification', 'update'),
  body: z.strictObject({ id: Id.optional(), topicId: Id.optional(), until: Instant.optional() }),
});

export const DigestSettings = z.object({ kinds: z.array(MailKind) });
export type DigestSettings = z.infer<typeof DigestSettings>;

export const getDigestSettings = endpoint({
  method: 'GET',
  path: '/me/digest',
  tag: 'Notifications',
  summary: 'Kinds of notification that she gets mail about',
  access: may('notification', 'read'),
  response: DigestSettings,
});

export const setDigestSettings = endpoint({
  method: 'PUT',
  path: '/me/digest',
  tag: 'Notifications',
  summary: 'Choose the kinds that she gets mail about; none means no mail',
  access: may('notification', 'update'),
  body: z.strictObject({ kinds: z.array(MailKind).max(mailKinds.length) }),
});

/** RFC 8058: repeatable, without a session, at any age of the link. */
export const leaveDigest = endpoint({
  method: 'POST',
  path: '/digest/leave',
  tag: 'Notifications',
  summary: 'Get no more mail about one kind of notification, or about any, by the link in a mail',
  access: may('notification', 'leave'),
  body: z.strictObject({ token: Token, kind: z.enum([...mailKinds, 'all']) }),
});
