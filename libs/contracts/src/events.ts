import { z } from 'zod';
import { DayHalf } from './attendance';
import { relations } from './policy';
import { Id, Instant, LocaleCode } from './primitives';

/** What happens to a second factor and its owner must hear of, in case it was not her. */
export const factorChanges = [
  'enabled',
  'replaced',
  'disabled',
  'reset',
  'codes-renewed',
  'recovery-code-used',
] as const;
export type FactorChange = (typeof factorChanges)[number];

export const liveSessionChanges = ['planned', 'moved', 'cancelled'] as const;
export type LiveSessionChange = (typeof liveSessionChanges)[number];

/** One act of a trainer, on one session or several. */
const LiveSessionsChanged = z.object({
  changeId: Id,
  change: z.enum(liveSessionChanges),
  sessions: z
    .array(
      z.object({
        sessionId: Id,
        sequence: z.int(),
        /** Of one that was moved: when it was to begin before. */
        former: Instant.optional(),
      }),
    )
    .min(1),
});

/** Of the sheet of a half-day. */
const Absences = z.object({ sheetId: Id, sessionId: Id, half: DayHalf });

/** One act of a trainer or an owner. */
const OfCohort = z.object({ changeId: Id, cohortId: Id });

/**
 * What flows up between domains, and what jobs are asked to do: payloads of the outbox by event name. A payload carries
 * identifiers, never secrets and no free text: the handler reads the rest when it runs.
 */
export const events = {
  'identity.sign-up-requested': z.object({ signUpId: Id }),
  'identity.password-reset-requested': z.object({ passwordResetId: Id }),
  'identity.second-factor-changed': z.object({ personId: Id, change: z.enum(factorChanges) }),
  /** Whoever is no trainer any more trains no cohort. */
  'identity.trainer-role-taken': z.object({ personId: Id }),
  /** A guest signed in to an account she had: what she did as a guest joins it. */
  'identity.guest-joined': z.object({ guestId: Id, personId: Id }),
  'prospects.lead-captured': z.object({ leadId: Id, locale: LocaleCode }),
  'billing.stripe-event-received': z.object({ stripeEventId: z.string() }),
  /** It binds, and its seats are hers. */
  'billing.order-concluded': z.object({ orderId: Id }),
  'billing.order-refunded-unseated': z.object({ orderId: Id }),
  /** Hers, by an order that binds now. */
  'billing.seat-begun': z.object({ enrolmentId: Id }),
  /** Of an order that ended; one that was lost at the moment it was taken never was hers. */
  'billing.seat-ended': z.object({ enrolmentId: Id }),
  /** A bank debit that was to conclude an order came back: it is over. */
  'billing.first-debit-refused': z.object({ orderId: Id }),
  /** A job charges it without her; the attempt's number makes a second asking harmless. */
  'billing.instalment-due': z.object({ instalmentId: Id, attempt: z.int() }),
  /** `resumed`: her lessons were closed until then. */
  'billing.instalment-paid': z.object({ instalmentId: Id, resumed: z.boolean().default(false) }),
  /** `confirm`: her bank wants her to confirm it herself. */
  'billing.instalment-declined': z.object({
    instalmentId: Id,
    attempt: z.int(),
    confirm: z.boolean().default(false),
  }),
  /** Her access will be paused if it is not paid. */
  'billing.pause-approaching': z.object({ instalmentId: Id }),
  'billing.order-paused': z.object({ orderId: Id }),
  /** It gives nothing any more: refunded, withdrawn from, or no seat was left. */
  'billing.order-ended': z.object({ orderId: Id }),
  'billing.order-withdrawn': z.object({ orderId: Id }),
  /** Decided; Stripe has to be told. */
  'billing.refund-asked': z.object({ refundId: Id }),
  /** Stripe refused it, or her bank sent it back. */
  'billing.refund-failed': z.object({ refundId: Id, attempt: z.int() }),
  /** By staff, here or in Stripe's dashboard, or by itself: paid twice, or hers once her bank let go of it. */
  'billing.money-given-back': z.object({ orderId: Id, refundIds: z.array(Id).min(1) }),
  /** Her bank took a payment back until it decides: staff have until a day to answer. */
  'billing.dispute-opened': z.object({ disputeId: Id }),
  'billing.payment-unowed': z.object({ paymentId: Id }),
  /** People are told of each session once per sequence; one that changed again meanwhile is left to that change. */
  'cohorts.live-sessions-changed': LiveSessionsChanged,
  /** Its recording or its notes are there. */
  'cohorts.live-session-recorded': z.object({ sessionId: Id }),
  /** Modules open at other times for these students. */
  'cohorts.plan-changed': OfCohort.extend({ personIds: z.array(Id).min(1) }),
  /** These train it now, no more, or as something else; who did it is not among them. */
  'cohorts.trainers-changed': OfCohort.extend({ personIds: z.array(Id) }),
  /** On a sheet that was countersigned: they are told once. */
  'cohorts.absences-unexcused': Absences.extend({ cohortId: Id, personIds: z.array(Id).min(1) }),
  /** By a member, with her reason: trainers are told. */
  'cohorts.absence-told': z.object({ markId: Id }),
  /** A freed seat is held for who waited longest, for some days. */
  'cohorts.seat-offered': z.object({ entryId: Id }),
  'cohorts.seat-offer-lapsed': z.object({ entryId: Id }),
  /** By staff, with a reason. */
  'cohorts.waitlist-removed': z.object({ entryId: Id }),
  'notifications.absence-letter-due': Absences.extend({ personId: Id }),
  'notifications.plan-letter-due': OfCohort.extend({ personId: Id }),
  'notifications.trainer-letter-due': OfCohort.extend({ personId: Id }),
  'notifications.live-sessions-letter-due': LiveSessionsChanged.extend({ personId: Id }),
  'learning.progress-changed': z.object({ personId: Id, courseId: Id }),
  'learning.work-submitted': z.object({ submissionId: Id }),
  'learning.work-reviewed': z.object({ submissionId: Id }),
  /** Another trainer reviews it now: she who had begun is told. */
  'learning.review-taken-over': z.object({ submissionId: Id, fromId: Id }),
  /** Written, or edited: whoever it calls by name now. */
  'community.post-written': z.object({ postId: Id }),
  'community.post-deleted': z.object({ postId: Id }),
  'community.post-reported': z.object({ postId: Id }),
  'community.post-moderated': z.object({ postId: Id }),
  'community.message-written': z.object({ messageId: Id }),
  'community.message-reported': z.object({ messageId: Id }),
  'community.answer-marked': z.object({ postId: Id }),
  /** It leaves as it was at this revision, unless it was taken back. */
  'notifications.announcement-due': z.object({ announcementId: Id, revision: z.int() }),
  /** One for each recipient. */
  'notifications.announcement-letter-due': z.object({ announcementId: Id, personId: Id }),
  'notifications.digest-due': z.object({ digestId: Id }),
  /** Somebody asked for many at once: one event for each person. */
  'certification.issue-asked': z.object({
    personId: Id,
    courseId: Id,
    actorId: Id,
    requestId: z.string(),
    scope: z.enum(relations),
  }),
  /** Of one seat: those written at once are told at once. */
  'certification.attestations-issued': z.object({ enrolmentId: Id }),
  'certification.certificate-issued': z.object({ certificateId: Id }),
  /** Corrected or renewed: this one took the place of another. */
  'certification.certificate-replaced': z.object({ certificateId: Id }),
  /** By the owner. */
  'certification.certificate-revoked': z.object({ certificateId: Id }),
  /** In so many days at most; told once for each number. */
  'certification.certificate-expiring': z.object({ certificateId: Id, days: z.int() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
