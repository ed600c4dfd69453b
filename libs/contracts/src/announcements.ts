import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Cursor, freeText, Id, Instant, WallTime, Zone } from './primitives';

/** Who of a cohort a message is for; whom that is, is found when it leaves. */
export const audienceKinds = [
  'everyone',
  'late',
  'absent',
  'not-onboarded',
  'not-begun',
  'paused',
  'named',
] as const;
export const AudienceKind = z.enum(audienceKinds);
export type AudienceKind = z.infer<typeof AudienceKind>;

/** What a text may name between braces, by the words for it in each language; accents and case do not matter. */
export const announcementVariables = {
  firstName: { fr: 'prénom', en: 'first name' },
  name: { fr: 'nom', en: 'name' },
  cohort: { fr: 'promotion', en: 'cohort' },
  nextSession: { fr: 'prochaine séance', en: 'next session' },
  currentModule: { fr: 'module en cours', en: 'current module' },
  trainer: { fr: 'formatrice', en: 'trainer' },
} as const;
export type AnnouncementVariable = keyof typeof announcementVariables;

export const AnnouncementState = z.enum(['draft', 'scheduled', 'sending', 'sent']);
export type AnnouncementState = z.infer<typeof AnnouncementState>;

const CohortName = z.object({ id: Id, name: z.string(), zone: Zone });
const Person = z.object({ personId: Id, name: z.string() });

/** Of everybody it is for: how many are settled, and of these how many their mail did not reach, as far as is known. */
const Progress = z.object({ recipients: z.int(), settled: z.int(), failed: z.int() });

const Summary = z.object({
  id: Id,
  subject: z.string(),
  audience: AudienceKind,
  state: AnnouncementState,
  author: z.string().nullable(),
  /** When it was last saved; once it is to leave, when that is to begin or began. */
  at: Instant,
  progress: Progress,
});

/** The revision that was before her eyes, 0 for none. */
const base = z.coerce.number().int().min(0);
/** Of one open page: a later save always follows the earlier one, also when the answer to that one never arrived. */
const Writer = z.strictObject({ id: freeText(40, 8), turn: z.coerce.number().int().min(0) });

const inCohort = z.object({ cohortId: Id });
const withId = z.object({ announcementId: Id });

export const listAnnouncements = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/announcements',
  tag: 'Announcements',
  summary: 'Messages to a cohort or to a part of it: drafts, and those that left, the latest first',
  access: may('announcement', 'write'),
  params: inCohort,
  response: z.object({ cohort: CohortName, announcements: z.array(Summary) }),
});

export const getAnnouncementAudience = endpoint({
  method: 'GET',
  path: '/cohorts/:cohortId/announcement-audience',
  tag: 'Announcements',
  summary: 'Members of a cohort, and which parts of it each of them is in now',
  access: may('announcement', 'write'),
  params: inCohort,
  response: z.object({
    cohort: CohortName,
    members: z.array(Person.extend({ fits: z.array(AudienceKind) })),
  }),
});

/** What a server means that does not take a mail or does not deliver it, as far as its code says so (RFC 3463). */
export const DeliveryReason = z.enum([
  'unknown-address',
  'closed',
  'full',
  'too-large',
  'unreachable',
  'blocked',
]);
export type DeliveryReason = z.infer<typeof DeliveryReason>;

/**
 * What became of it for one person. `waiting`: not taken yet; with an answer, it is tried again. `stopped`: no more, by
 * itself. `accepted` and `refused` is what the server answered that the mail was handed to; `delayed`, `delivered` (to the
 * server of her mail) and `bounced` what was reported later. `portal`: she gets no mail of it, and why.
 */
export const AnnouncementRecipient = Person.extend({
  state: z.enum([
    ...(['waiting', 'stopped', 'accepted', 'delayed', 'delivered'] as const),
    ...(['bounced', 'refused', 'portal'] as const),
  ]),
  /** What the server said last, but for addresses. */
  answer: z.string().nullable(),
  reason: DeliveryReason.nullable(),
  why: z.enum(['no-address', 'refused-address', 'unwanted']).nullable(),
  /** When it was settled, or reported on since. */
  at: Instant.nullable(),
  readAt: Instant.nullable(),
  /** Whether another try can be asked for. */
  retryable: z.boolean(),
});
export type AnnouncementRecipient = z.infer<typeof AnnouncementRecipient>;

export const Announcement = Summary.extend({
  cohort: CohortName,
  text: z.string(),
  personIds: z.array(Id),
  /** What a save of it is asked from. */
  revision: z.int(),
  /** Once it left, as its author wrote it. */
  html: z.string(),
  /** When it is to leave, on the wall of the cohort's zone; null unless it is scheduled. */
  leaves: z.object({ day: CalendarDay, at: WallTime }).nullable(),
  recipients: z.array(AnnouncementRecipient),
  /** How many are tried again when it is asked for all: whose failure may have passed, or whose address is another. */
  retries: z.int(),
});
export type Announcement = z.infer<typeof Announcement>;

export const getAnnouncement = endpoint({
  method: 'GET',
  path: '/announcements/:announcementId',
  tag: 'Announcements',
  summary: 'A message to a cohort, and once it left, what became of it for each person',
  access: may('announcement', 'write'),
  params: withId,
  response: Announcement,
});

/** The id is made with the form. */
export const saveAnnouncement = endpoint({
  method: 'PUT',
  path: '/announcements/:announcementId',
  tag: 'Announcements',
  summary: 'Keep the draft of a message, which may be incomplete',
  access: may('announcement', 'write'),
  params: withId,
  body: z.strictObject({
    cohortId: Id,
    subject: freeText(150),
    text: freeText(10_000),
    audience: AudienceKind,
    personIds: z.array(Id).max(500),
    base,
    writer: Writer.optional(),
  }),
  response: z.object({ revision: z.int() }),
});

/** Repeatable. `base` and `writer` as for a save: words that were not before her eyes are not thrown away. */
export const deleteAnnouncement = endpoint({
  method: 'DELETE',
  path: '/announcements/:announcementId',
  tag: 'Announcements',
  summary: 'Throw away a draft, which no save brings back',
  access: may('announcement', 'write'),
  params: withId,
  query: z.object({ base, writer: Writer.shape.id.optional(), turn: Writer.shape.turn.optional() }),
});

/** A variable that does not exist, with its place from 1. */
export const UnknownVariable = z.object({
  field: z.enum(['subject', 'text']),
  name: z.string(),
  line: z.int(),
  column: z.int(),
});
export type UnknownVariable = z.infer<typeof UnknownVariable>;

export const previewAnnouncement = endpoint({
  method: 'GET',
  path: '/announcements/:announcementId/preview',
  tag: 'Announcements',
  summary: 'Who would receive a message now, and what one of them would read',
  access: may('announcement', 'write'),
  params: withId,
  query: z.object({ personId: Id.optional() }),
  response: z.object({
    recipients: z.array(Person.extend({ why: AnnouncementRecipient.shape.why })),
    unknown: z.array(UnknownVariable),
    /** As the person asked for reads it, else the first; null when it is for nobody. */
    shown: Person.extend({ subject: z.string(), html: z.string() }).nullable(),
  }),
});

/**
 * Pressed twice, it leaves once. `when` is on the wall of the cohort's zone, null for at once; until it has begun, sending
 * again changes it.
 */
export const sendAnnouncement = endpoint({
  method: 'POST',
  path: '/announcements/:announcementId/sending',
  tag: 'Announcements',
  summary: 'Send a message as it was previewed, now or later; each recipient gets it once',
  access: may('announcement', 'write'),
  params: withId,
  body: z.strictObject({
    base: z.coerce.number().int().min(1),
    when: z.strictObject({ day: CalendarDay, at: WallTime }).nullable(),
  }),
});

export const recallAnnouncement = endpoint({
  method: 'DELETE',
  path: '/announcements/:announcementId/sending',
  tag: 'Announcements',
  summary: 'Make a scheduled message a draft again, while it has not begun to leave',
  access: may('announcement', 'write'),
  params: withId,
});

/** Asked twice, each mail leaves once. */
export const retryAnnouncement = endpoint({
  method: 'POST',
  path: '/announcements/:announcementId/retries',
  tag: 'Announcements',
  summary: 'Try again the mail to one recipient, or to all whose failure may have passed',
  access: may('announcement', 'write'),
  params: withId,
  body: z.strictObject({
    /** Null for all; one alone also where her address had refused. */
    personId: Id.nullable(),
  }),
});

/** A message as one member received it. */
export const ReceivedAnnouncement = z.object({
  id: Id,
  subject: z.string(),
  author: z.string().nullable(),
  cohortName: z.string(),
  sentAt: Instant,
  readAt: Instant.nullable(),
  excerpt: z.string(),
});
export type ReceivedAnnouncement = z.infer<typeof ReceivedAnnouncement>;

export const listMyAnnouncements = endpoint({
  method: 'GET',
  path: '/me/announcements',
  tag: 'Announcements',
  summary: 'What her trainers wrote to her, the latest first',
  access: may('announcement', 'read'),
  query: z.object({
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({ announcements: z.array(ReceivedAnnouncement), next: Cursor.nullable() }),
});

export const getMyAnnouncement = endpoint({
  method: 'GET',
  path: '/me/announcements/:announcementId',
  tag: 'Announcements',
  summary: 'One message that she received',
  access: may('announcement', 'read'),
  params: withId,
  response: ReceivedAnnouncement.extend({ html: z.string() }),
});
